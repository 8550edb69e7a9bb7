package dev.probity.storage.codec;

/// Reads what a [BitWriter] wrote.
final class BitReader {
    private final ByteReader bytes;
    private int current;
    private int left;

    BitReader(ByteReader bytes) {
        this.bytes = bytes;
    }

    int readBit() {
        if (left == 0) {
            current = bytes.readByte();
            left = Byte.SIZE;
        }
        left--;
        return (current >>> left) & 1;
    }

    long readBits(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 1) | readBit();
        }
        return value;
    }
}
