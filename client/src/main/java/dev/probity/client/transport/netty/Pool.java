package dev.probity.client.transport.netty;

import dev.probity.client.transport.AddressRule;
import dev.probity.client.transport.Origin;
import dev.probity.client.transport.Version;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Keeps connections for further calls, and bounds how many there are to one place.
///
/// A call gets the connection used last, so that those not needed grow old and are closed. It waits when
/// all are taken. A place in the pool is given back in every case: by the wire when the call leaves it,
/// by the call when it ends before it has a wire.
final class Pool implements AutoCloseable {
    private final int size;
    private final Duration wait;
    private final long idleNanos;
    private final Map<Destination, Shelf> shelves = new ConcurrentHashMap<>();

    /// @param size connections per destination
    /// @param wait how long a call waits for one
    /// @param idle how long an unused one is kept
    Pool(int size, Duration wait, Duration idle) {
        this.size = size;
        this.wait = wait;
        this.idleNanos = idle.toNanos();
    }

    /// Where connections lead to; calls with the same destination may share them.
    record Destination(
            Origin origin, Version version, @Nullable InetSocketAddress address, AddressRule reach) {}

    /// What a call got from the pool.
    sealed interface Place {
        /// A connection that stands.
        record Taken(Wire wire, Shelf shelf) implements Place {}

        /// The right to open one. It must end in [Shelf#opened(Wire)] or [Shelf#notOpened()].
        record Vacant(Shelf shelf) implements Place {}

        record Full() implements Place {}
    }

    /// Waits for a connection or for the right to open one.
    ///
    /// @param atMost how long the call itself can wait; the pool may be less patient
    Place take(Destination destination, Duration atMost) throws InterruptedException {
        Duration patience = atMost.compareTo(wait) < 0 ? atMost : wait;
        Shelf shelf = visit(destination);
        try {
            return shelf.take(patience);
        } finally {
            shelf.visitors.decrementAndGet();
        }
    }

    /// Counted before anybody else can take the shelf for empty.
    private Shelf visit(Destination destination) {
        return shelves.compute(destination, (key, there) -> {
            Shelf shelf = there == null ? new Shelf() : there;
            shelf.visitors.incrementAndGet();
            return shelf;
        });
    }

    /// Closes every connection that has been idle for too long, and forgets destinations that have none left.
    void closeIdle(long nowNanos) {
        shelves.forEach((destination, shelf) -> {
            shelf.closeIdle(nowNanos);
            shelves.computeIfPresent(destination, (key, there) -> there.isDeserted() ? null : there);
        });
    }

    /// How many destinations are remembered.
    int destinations() {
        return shelves.size();
    }

    @Override
    public void close() {
        shelves.values().forEach(Shelf::closeAll);
    }

    /// The connections to one destination.
    final class Shelf implements Released {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition change = lock.newCondition();
        private final List<Kept> all = new ArrayList<>();
        private final AtomicInteger visitors = new AtomicInteger();
        private int opening;

        private Place take(Duration atMost) throws InterruptedException {
            long patience = atMost.toNanos();
            lock.lockInterruptibly();
            try {
                while (true) {
                    for (int i = all.size() - 1; i >= 0; i--) {
                        Kept kept = all.get(i);
                        if (kept.hasRoom()) {
                            kept.calls++;
                            return new Place.Taken(kept.wire, this);
                        }
                    }
                    if (all.size() + opening < size) {
                        opening++;
                        return new Place.Vacant(this);
                    }
                    if (patience <= 0) {
                        return new Place.Full();
                    }
                    patience = change.awaitNanos(patience);
                }
            } finally {
                lock.unlock();
            }
        }

        /// A vacant place has become a connection, with one call on it.
        void opened(Wire wire) {
            lock.lock();
            try {
                opening--;
                all.add(new Kept(wire));
                change.signalAll();
            } finally {
                lock.unlock();
            }
            wire.connection().onClose(() -> remove(wire));
        }

        /// A vacant place did not become a connection.
        void notOpened() {
            lock.lock();
            try {
                opening--;
                change.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void by(Wire wire, boolean reusable) {
            lock.lock();
            try {
                Kept kept = find(wire);
                if (kept == null) {
                    return;
                }
                kept.calls--;
                kept.idleSince = System.nanoTime();
                all.remove(kept);
                if (reusable) {
                    all.add(kept);
                }
                change.signal();
            } finally {
                lock.unlock();
            }
        }

        private void remove(Wire wire) {
            lock.lock();
            try {
                Kept kept = find(wire);
                if (kept != null) {
                    all.remove(kept);
                    change.signal();
                }
            } finally {
                lock.unlock();
            }
        }

        private @Nullable Kept find(Wire wire) {
            for (Kept kept : all) {
                if (kept.wire.equals(wire)) {
                    return kept;
                }
            }
            return null;
        }

        /// Nobody has a connection or a place from it, and nobody is about to.
        private boolean isDeserted() {
            lock.lock();
            try {
                return visitors.get() == 0 && opening == 0 && all.isEmpty();
            } finally {
                lock.unlock();
            }
        }

        private void closeIdle(long nowNanos) {
            List<Wire> old;
            lock.lock();
            try {
                old = all.stream()
                        .filter(kept -> kept.calls == 0 && nowNanos - kept.idleSince >= idleNanos)
                        .map(kept -> kept.wire)
                        .toList();
            } finally {
                lock.unlock();
            }
            old.forEach(wire -> wire.connection().close());
        }

        private void closeAll() {
            List<Wire> wires;
            lock.lock();
            try {
                wires = all.stream().map(kept -> kept.wire).toList();
            } finally {
                lock.unlock();
            }
            wires.forEach(wire -> wire.connection().close());
        }
    }

    private static final class Kept {
        private final Wire wire;
        private int calls = 1;
        private long idleSince;

        Kept(Wire wire) {
            this.wire = wire;
        }

        boolean hasRoom() {
            return calls < wire.capacity() && wire.isOpen();
        }
    }
}
