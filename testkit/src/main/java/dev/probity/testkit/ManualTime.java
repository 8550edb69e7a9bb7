package dev.probity.testkit;

import dev.probity.monitor.check.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Time that stands still unless it is told to go on. Sleeping moves it forward at once.
public final class ManualTime implements Time {
    private Instant now;
    private long nanos;
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

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
    public synchronized void sleep(Duration duration) {
        sleeps.add(duration);
        advance(duration);
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
    }

    /// Sets the time of day, as people and time servers do. The clock that measures goes on as if nothing
    /// had happened.
    public synchronized void setClock(Duration by) {
        now = now.plus(by);
    }

    /// Every sleep so far, in order.
    public List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
