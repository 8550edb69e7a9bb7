package dev.probity.faults.wire;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Starts the waits. They are timers on the event loop, so a waiting request costs no thread.
final class Timers {
    private final AtomicInteger pending = new AtomicInteger();

    /// Runs the task when the time is over, unless the future is cancelled.
    Future<?> after(Duration wait, EventExecutor loop, Runnable task) {
        pending.incrementAndGet();
        Future<?> timer = loop.schedule(task, wait.toNanos(), TimeUnit.NANOSECONDS);
        return timer.addListener(_ -> pending.decrementAndGet());
    }

    /// Waits begun and neither over nor cancelled.
    int pending() {
        return pending.get();
    }
}
