package dev.probity.health.run;

import java.time.Duration;

/// What a flight may spend.
///
/// @param timeout for all attempts and the pauses between them
/// @param retries further attempts after a failed one, as far as the timeout allows
/// @param firstPause after the first failure; each further pause is twice as long as the one before
public record Plan(Duration timeout, int retries, Duration firstPause) {
    private static final int MAX_DOUBLINGS = 20;

    /// @param failures attempts that failed so far, at least 1
    public Duration pauseAfter(int failures) {
        return firstPause.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
    }

    /// Whether to try again: an attempt is left, and it can begin before the time is up.
    ///
    /// @param failures attempts that failed so far
    /// @param spent since the first one began
    public boolean retries(int failures, Duration spent) {
        return failures <= retries && spent.plus(pauseAfter(failures)).compareTo(timeout) < 0;
    }
}
