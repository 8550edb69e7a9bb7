package dev.probity.storage.codec;

/// Bits, written behind the bytes of a [ByteWriter]; the highest bit of a byte comes first.
final class BitWriter {
    private final ByteWriter bytes;
    private int pending;
    private int free = Byte.SIZE;

    BitWriter(ByteWriter bytes) {
        this.bytes = bytes;
    }

    void writeBit(int bit) {
        free--;
        pending |= bit << free;
        if (free == 0) {
            end();
        }
    }

    /// The lowest bits of a value, the highest of them first.
    void writeBits(long value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            writeBit((int) (value >>> i) & 1);
        }
    }

    /// Fills the last byte with zeros.
    void end() {
        if (free < Byte.SIZE) {
            bytes.writeByte(pending);
            pending = 0;
            free = Byte.SIZE;
        }
    }
}
