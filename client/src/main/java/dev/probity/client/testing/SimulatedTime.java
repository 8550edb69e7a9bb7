package dev.probity.client.testing;

import dev.probity.client.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Semaphore;

/// Time for many threads at once that passes as fast as they can compute: when all of them sleep, it jumps to the
/// moment
/// the first of them wakes. Minutes of a hundred callers take milliseconds, and every run is the same.
///
/// One thread runs at a time; the others sleep, or wait for their turn. So what runs here may block on nothing but this
/// time.
public final class SimulatedTime implements Time {
    private final Instant start;
    private final Queue<Sleeper> sleepers =
            new PriorityQueue<>(Comparator.comparingLong(Sleeper::due).thenComparingLong(Sleeper::order));
    private final Semaphore over = new Semaphore(0);
    private final List<Throwable> failures = new ArrayList<>();
    private long nanos;
    private long order;

    public SimulatedTime(Instant start) {
        this.start = start;
    }

    /// @param order among those due at the same moment
    private record Sleeper(long due, long order, Semaphore wake) {}

    /// Something that happens at a moment.
    public record Task(Duration at, Runnable action) {}

    /// Runs every task at its moment, each on a thread of its own, and returns when all have ended.
    ///
    /// @throws IllegalStateException when a task has thrown something
    /// @throws InterruptedException when this thread was interrupted; the tasks then never end
    public void run(List<Task> tasks) throws InterruptedException {
        for (Task task : tasks) {
            Sleeper sleeper = sleeperIn(task.at());
            Thread.ofVirtual().start(() -> {
                sleeper.wake.acquireUninterruptibly();
                try {
                    task.action().run();
                } catch (Throwable e) {
                    failures.add(e);
                }
                wakeNext();
            });
        }
        wakeNext();
        over.acquire();
        if (!failures.isEmpty()) {
            throw new IllegalStateException("A task failed", failures.getFirst());
        }
    }

    /// Hands over to whoever is next. From then on this thread may touch nothing here before it is woken itself.
    private void wakeNext() {
        Sleeper next = sleepers.poll();
        if (next == null) {
            over.release();
        } else {
            nanos = next.due;
            next.wake.release();
        }
    }

    private Sleeper sleeperIn(Duration duration) {
        Sleeper sleeper = new Sleeper(nanos + duration.toNanos(), order++, new Semaphore(0));
        sleepers.add(sleeper);
        return sleeper;
    }

    @Override
    public Instant now() {
        return start.plusNanos(nanos);
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Sleeper sleeper = sleeperIn(duration);
        wakeNext();
        sleeper.wake.acquire();
    }
}
