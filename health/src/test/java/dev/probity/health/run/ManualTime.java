package dev.probity.health.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/// Time that stands still until it is told to go on; then the alarms that are due ring in their order, on the
/// thread that moved it.
public final class ManualTime implements Time {
    private final Instant start = Instant.parse("2026-11-20T12:00:00Z");
    private final PriorityQueue<Pending> alarms =
            new PriorityQueue<>(Comparator.comparingLong(Pending::at).thenComparingLong(Pending::number));
    private long nanos;
    private long set;
    private boolean closed;

    public ManualTime() {}

    private record Pending(long at, long number, Runnable task) {}

    @Override
    public synchronized Instant now() {
        return start.plusNanos(nanos);
    }

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public synchronized Alarm after(Duration delay, Runnable task) {
        if (closed) {
            throw new RejectedExecutionException("time is over");
        }
        Pending pending = new Pending(nanos + delay.toNanos(), set++, task);
        alarms.add(pending);
        return () -> cancel(pending);
    }

    private synchronized void cancel(Pending pending) {
        alarms.remove(pending);
    }

    /// How many alarms are set.
    public synchronized int alarms() {
        return alarms.size();
    }

    public void advance(Duration duration) {
        long until = nanoTime() + duration.toNanos();
        for (Pending due = next(until); due != null; due = next(until)) {
            due.task().run();
        }
        synchronized (this) {
            nanos = until;
        }
    }

    private synchronized @Nullable Pending next(long until) {
        Pending first = alarms.peek();
        if (first == null || first.at() > until) {
            return null;
        }
        nanos = Math.max(nanos, first.at());
        return alarms.poll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        alarms.clear();
    }
}
