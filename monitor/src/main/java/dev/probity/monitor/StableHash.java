package dev.probity.monitor;

import java.nio.charset.StandardCharsets;

/// A 64-bit hash of a text that is the same in every process and every version, because stored data and the schedule of
/// a fleet hang on it: FNV-1a over UTF-8, then a finalizer so that ids which differ only in their last letter still
/// spread over all bits.
public final class StableHash {
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private StableHash() {}

    public static long of(String text) {
        long hash = OFFSET_BASIS;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
