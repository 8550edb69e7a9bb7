package dev.probity.faults.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;

/// Bytes that do not change.
public final class Bytes {
    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    public static Bytes of(byte... content) {
        return content.length == 0 ? NONE : new Bytes(content.clone());
    }

    /// In UTF-8.
    public static Bytes of(String text) {
        return text.isEmpty() ? NONE : new Bytes(text.getBytes(UTF_8));
    }

    /// One byte a character, as HTTP writes its head.
    public static Bytes latin(String text) {
        return new Bytes(text.getBytes(ISO_8859_1));
    }

    public int length() {
        return content.length;
    }

    public boolean isEmpty() {
        return content.length == 0;
    }

    /// From the first of these bytes up to the second, exclusively; what is beyond the end is left out.
    public Bytes slice(int from, int to) {
        int end = Math.min(to, content.length);
        return from >= end ? NONE : new Bytes(Arrays.copyOfRange(content, from, end));
    }

    public Bytes plus(Bytes more) {
        byte[] both = Arrays.copyOf(content, content.length + more.content.length);
        System.arraycopy(more.content, 0, both, content.length, more.content.length);
        return new Bytes(both);
    }

    public String text() {
        return new String(content, UTF_8);
    }

    /// A copy, for those who want an array.
    public byte[] toArray() {
        return content.clone();
    }

    /// Without a copy; nobody may write into the buffer.
    ByteBuf buffer() {
        return Unpooled.wrappedBuffer(content);
    }

    void writeTo(ByteBuf buffer) {
        buffer.writeBytes(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return new String(content, ISO_8859_1);
    }
}
