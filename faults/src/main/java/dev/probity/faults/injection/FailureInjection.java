package dev.probity.faults.injection;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Says of each request whether it is to fail. Safe for use by several threads: of many at once, exactly as many fail
/// as
/// were ordered.
public final class FailureInjection {
    private final LongSupplier clock;
    private int count;
    private long until;

    /// @param clock monotonic, in nanoseconds
    public FailureInjection(LongSupplier clock) {
        this.clock = clock;
        this.until = clock.getAsLong();
    }

    /// What is still to fail.
    ///
    /// @param count requests
    /// @param duration every request for so long; zero when it is over
    public record Status(int count, Duration duration) {
        boolean failing() {
            return count > 0 || duration.isPositive();
        }
    }

    /// The next requests fail, so many in all; whatever number was ordered before is forgotten.
    public synchronized void failCount(int requests) {
        count = requests;
    }

    /// Every request fails from now on, for so long.
    public synchronized void failFor(Duration duration) {
        until = clock.getAsLong() + duration.toNanos();
    }

    public synchronized void reset() {
        count = 0;
        until = clock.getAsLong();
    }

    /// Asked once for each request. A time to fail in leaves the number to fail untouched.
    public synchronized boolean failsNow() {
        if (until - clock.getAsLong() > 0) {
            return true;
        }
        if (count > 0) {
            count--;
            return true;
        }
        return false;
    }

    public synchronized Status status() {
        return new Status(count, Duration.ofNanos(Math.max(0, until - clock.getAsLong())));
    }
}
