package dev.probity.client.testing;

import dev.probity.client.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Time that stands still unless it is told to go on. Sleeping moves it forward at once.
public final class ManualTime implements Time {
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();
    private Instant now;
    private long nanos;

    public ManualTime(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public void sleep(Duration duration) {
        sleeps.add(duration);
        advance(duration);
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
    }

    /// Every sleep so far, in order.
    public List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
