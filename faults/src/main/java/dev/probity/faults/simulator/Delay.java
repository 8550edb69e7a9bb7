package dev.probity.faults.simulator;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// A wait before an answer. Its length is drawn evenly from a range.
record Delay(Duration shortest, Duration longest) {
    static final Delay NONE = exactly(Duration.ZERO);

    static Delay exactly(Duration length) {
        return new Delay(length, length);
    }

    Duration draw(RandomGenerator random) {
        return Duration.ofNanos(random.nextLong(shortest.toNanos(), longest.toNanos() + 1));
    }
}
