package dev.probity.client.time;

import java.time.Duration;

/// A moment by which something must be over. Can be handed from call to call, so that all of them together keep
/// to it.
public final class Deadline {
    private final Time time;
    private final long atNanos;

    private Deadline(Time time, long atNanos) {
        this.time = time;
        this.atNanos = atNanos;
    }

    public static Deadline in(Duration duration) {
        return in(duration, Time.SYSTEM);
    }

    public static Deadline in(Duration duration, Time time) {
        return new Deadline(time, time.nanoTime() + duration.toNanos());
    }

    /// What is left until then; zero when it has passed.
    public Duration left() {
        return Duration.ofNanos(Math.max(0, atNanos - time.nanoTime()));
    }

    public boolean hasPassed() {
        return atNanos - time.nanoTime() <= 0;
    }
}
