package dev.probity.health.run;

import java.time.Duration;

/// How a flight ended.
public sealed interface Outcome<T> {
    /// Attempts that were begun.
    int attempts();

    /// How long the last attempt took; all of them, when the deadline ended it.
    Duration took();

    record Returned<T>(T value, int attempts, Duration took) implements Outcome<T> {}

    record Threw<T>(Throwable error, int attempts, Duration took) implements Outcome<T> {}

    /// The deadline passed; the attempt was interrupted and goes on or not, nobody waits for it.
    ///
    /// @param timeout what all attempts together had
    record TimedOut<T>(int attempts, Duration took, Duration timeout) implements Outcome<T> {}
}
