package dev.probity.health.run;

import java.time.Duration;

/// When something is refreshed in the background.
///
/// @param interval from one start to the next while all is well
/// @param whileFailing the same while the last result was not good; not longer than the interval
/// @param staleAfter age at which a result no longer speaks for the present
public record Schedule(Duration interval, Duration whileFailing, Duration staleAfter) {
    private static final Duration SHORTEST = Duration.ofMillis(10);
    /// Ten percent either way, so that many instances do not ask in step.
    private static final double SPREAD = 0.1;

    public Schedule {
        if (whileFailing.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("an interval of " + whileFailing + ", expected at least " + SHORTEST);
        }
        if (whileFailing.compareTo(interval) > 0) {
            throw new IllegalArgumentException("the interval while failing (" + whileFailing
                    + ") is longer than the usual one (" + interval + ")");
        }
        if (staleAfter.compareTo(interval) <= 0) {
            throw new IllegalArgumentException("results would be stale after " + staleAfter
                    + ", before the next one comes (every " + interval + ")");
        }
    }

    /// Twice as often while failing, though not more often than every second; stale after three intervals.
    public static Schedule every(Duration interval) {
        Duration second = Duration.ofSeconds(1);
        Duration half = interval.dividedBy(2);
        Duration faster = half.compareTo(second) < 0 ? second : half;
        return new Schedule(interval, faster.compareTo(interval) > 0 ? interval : faster, interval.multipliedBy(3));
    }

    /// The time from one start to the next.
    ///
    /// @param chance uniform in [0, 1)
    public Duration untilNext(boolean failing, double chance) {
        double factor = 1 - SPREAD + 2 * SPREAD * chance;
        return Duration.ofNanos((long) ((failing ? whileFailing : interval).toNanos() * factor));
    }
}
