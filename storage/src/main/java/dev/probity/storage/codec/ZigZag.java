package dev.probity.storage.codec;

/// Numbers of either sign as numbers without: 0, −1, 1, −2 become 0, 1, 2, 3.
final class ZigZag {
    private ZigZag() {}

    static long encode(long value) {
        return (value << 1) ^ (value >> 63);
    }

    static long decode(long value) {
        return (value >>> 1) ^ -(value & 1);
    }
}
