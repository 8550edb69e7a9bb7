package dev.probity.server.events;

import dev.probity.monitor.json.Json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The latest events, for any number of listeners.
///
/// Events lie in one ring; a listener is no more than the number of the last event it has seen. So
/// listeners cost no memory, whoever publishes waits for none of them, and one that does not keep up
/// finds that events are gone, and how many. Safe for use by many threads.
public final class EventHub implements AutoCloseable {
    private static final int KEPT = 4096;
    /// More than a process publishes.
    private static final long NUMBERS_PER_MILLI = 1000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition published = lock.newCondition();
    private final @Nullable Event[] ring = new Event[KEPT];
    private final int mostListeners;
    private final Semaphore places;
    private final long base;
    private long last;
    private boolean closed;

    /// @param mostListeners at a time
    /// @param now milliseconds since the epoch. Events are counted on from there, so that each has a higher
    ///     number than any of an earlier process
    public EventHub(int mostListeners, long now) {
        this.base = now * NUMBERS_PER_MILLI;
        this.last = base;
        this.mostListeners = mostListeners;
        this.places = new Semaphore(mostListeners);
    }

    /// @param data called at most once, and only when somebody listens
    public void publish(String kind, Supplier<JsonObject> data) {
        lock.lock();
        try {
            last++;
            ring[slot(last)] = new Event(last, kind, data);
            published.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static int slot(long number) {
        return (int) (number % KEPT);
    }

    /// Takes a place among the listeners; [#leave()] gives it back.
    ///
    /// @return whether there was one
    public boolean join() {
        return places.tryAcquire();
    }

    public void leave() {
        places.release();
    }

    /// Where a listener begins.
    ///
    /// @param seen the number of the last event it saw; empty to hear only what is new. One of an earlier
    ///     process means everything of this one
    public long begin(OptionalLong seen) {
        lock.lock();
        try {
            return seen.isEmpty() ? last : Math.clamp(seen.getAsLong(), base, last);
        } finally {
            lock.unlock();
        }
    }

    /// @param lost how many events came before these and are gone
    /// @param open whether there may be more
    public record Portion(long lost, List<Event> events, boolean open) {}

    /// Everything after an event; waits for something, but not forever.
    ///
    /// @param seen the number of that event
    public Portion after(long seen, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (last == seen && !closed && left > 0) {
                left = published.awaitNanos(left);
            }
            long first = Math.max(seen, Math.max(base, last - KEPT)) + 1;
            List<Event> events = new ArrayList<>((int) (last - first + 1));
            for (long number = first; number <= last; number++) {
                Event event = ring[slot(number)];
                if (event != null) {
                    events.add(event);
                }
            }
            return new Portion(first - 1 - seen, events, !closed);
        } finally {
            lock.unlock();
        }
    }

    /// Whether all places are taken.
    public boolean isFull() {
        return places.availablePermits() == 0;
    }

    public int listeners() {
        return mostListeners - places.availablePermits();
    }

    /// Tells every listener that there is no more.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            published.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
