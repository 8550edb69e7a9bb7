package dev.probity.health.run;

import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;

/// What a checker is driven by.
///
/// @param threads makes a thread for each attempt
/// @param random spreads background checks
public record Machinery(Time time, ThreadFactory threads, RandomGenerator random) {
    /// The machine's own time, the best threads the running Java has, and chance.
    public static Machinery system() {
        return new Machinery(new SystemTime(), Threads.best(), RandomGenerator.of("L64X128MixRandom"));
    }
}
