package dev.probity.storage.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/// Bytes that grow. Numbers take as many bytes as they need: seven bits each, the lowest first.
final class ByteWriter {
    private byte[] bytes = new byte[64];
    private int size;

    void writeByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    /// A number without a sign; a negative one is written as the large number its bits are, in ten bytes.
    void writeNumber(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            writeByte((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        writeByte((int) rest);
    }

    /// A number that may be negative; small ones of either sign are short.
    void writeSigned(long value) {
        writeNumber(ZigZag.encode(value));
    }

    void writeText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeNumber(utf8.length);
        write(utf8);
    }

    /// How many there are, then each of them.
    <T> void writeList(List<T> items, BiConsumer<ByteWriter, T> writer) {
        writeNumber(items.size());
        items.forEach(item -> writer.accept(this, item));
    }

    void write(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    int size() {
        return size;
    }

    void copyTo(byte[] target, int from) {
        System.arraycopy(bytes, 0, target, from, size);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
