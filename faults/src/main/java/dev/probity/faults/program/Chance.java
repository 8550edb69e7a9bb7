package dev.probity.faults.program;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The random source of one attempt: the same seed, program, key and attempt draw the same, in whatever order and on
/// whatever connections requests come.
record Chance(long seed) {
    private static final long PRIME = 0x100000001b3L;

    RandomGenerator of(String program, String key, int attempt) {
        return new SplittableRandom(mixed(mixed(mixed(seed, program), key), attempt));
    }

    /// FNV-1a over the characters.
    private static long mixed(long state, String text) {
        long mixed = mixed(state, text.length());
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        return mixed;
    }

    private static long mixed(long state, int number) {
        return (state ^ number) * PRIME + 0x9e3779b97f4a7c15L;
    }
}
