package dev.probity.faults.message;

import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Random ids of messages (UUID version 4, RFC 9562). They need to be different and not to be secret, so only the
/// beginning comes from the costly generator of the machine. Safe for use by several threads.
public final class MessageIds {
    private static final long VERSION_MASK = 0xffffffffffff0fffL;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_MASK = 0x3fffffffffffffffL;
    private static final long VARIANT = 0x8000000000000000L;

    private final ThreadLocal<SplittableRandom> generators;

    /// @param seeds begins the ids of every thread
    public MessageIds(RandomGenerator seeds) {
        generators = ThreadLocal.withInitial(() -> new SplittableRandom(seeds.nextLong()));
    }

    public UUID next() {
        SplittableRandom random = generators.get();
        return new UUID((random.nextLong() & VERSION_MASK) | VERSION_4, (random.nextLong() & VARIANT_MASK) | VARIANT);
    }
}
