package dev.probity.storage.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads what a [ByteWriter] wrote. Reading past the end throws an [IndexOutOfBoundsException].
final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int position;

    ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    int readByte() {
        if (position >= end) {
            throw new IndexOutOfBoundsException("The bytes end too early");
        }
        return bytes[position++] & 0xff;
    }

    long readNumber() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = readByte();
            value |= (next & 0x7fL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("A number has no end");
    }

    long readSigned() {
        return ZigZag.decode(readNumber());
    }

    /// A number that says how many items follow, each at least a byte.
    int readCount() {
        long count = readNumber();
        if (count < 0 || count > end - position) {
            throw new IllegalArgumentException("found a count of " + count + ", expected no more than there are bytes");
        }
        return (int) count;
    }

    String readText() {
        int length = readCount();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    <T> List<T> readList(Function<ByteReader, T> reader) {
        int size = readCount();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(reader.apply(this));
        }
        return items;
    }

    boolean atEnd() {
        return position == end;
    }
}
