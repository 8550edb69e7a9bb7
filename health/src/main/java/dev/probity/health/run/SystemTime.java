package dev.probity.health.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The machine's own time. Its alarms ring on one daemon thread of the platform, never on a virtual thread: checks
/// that occupy all carriers must not silence the alarm that would end them.
public final class SystemTime implements Time {
    private final ScheduledThreadPoolExecutor alarms;

    public SystemTime() {
        alarms = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "health-alarms");
            thread.setDaemon(true);
            return thread;
        });
        alarms.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        Future<?> set = alarms.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> set.cancel(false);
    }

    @Override
    public void close() {
        alarms.shutdownNow();
    }
}
