package dev.probity.client.transport.netty;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Lets only a few TLS handshakes begin at a time.
///
/// A handshake costs half a millisecond or more of our processor. If a thousand begin at once, each one waits
/// for the others, and what we would report as the server's handshake time is our own queue. So a handshake
/// first takes a slot; waiting for it is `queue` time.
///
/// A slot is a lease. A handshake that has not ended when its lease has is waiting for the other side, costs us
/// nothing meanwhile, and gives its slot away; else a few servers that never answer would hold up the checks of
/// all the others.
final class HandshakeGate {
    private final int slots;
    private final long leaseNanos;
    private final LongSupplier nanoTime;
    private final Timer timer;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Lease> leases = new ArrayDeque<>();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean sweepPlanned;

    /// Runs something after a delay.
    interface Timer {
        void after(long delayNanos, Runnable action);
    }

    HandshakeGate(int slots, Duration lease, LongSupplier nanoTime, Timer timer) {
        this.slots = slots;
        this.leaseNanos = lease.toNanos();
        this.nanoTime = nanoTime;
        this.timer = timer;
    }

    /// A place in the gate, taken or waited for. Leaving it twice does no harm.
    interface Ticket {
        void leave();
    }

    /// Runs the action, on the executor, as soon as there is a slot.
    Ticket enter(Executor executor, Runnable action) {
        Waiting waiting = new Waiting(executor, action);
        boolean granted;
        lock.lock();
        try {
            granted = queue.isEmpty() && hasFreeSlot();
            if (granted) {
                waiting.grant();
            } else {
                queue.addLast(waiting);
                planSweep();
            }
        } finally {
            lock.unlock();
        }
        if (granted) {
            waiting.run();
        }
        return waiting;
    }

    private boolean hasFreeSlot() {
        long now = nanoTime.getAsLong();
        while (!leases.isEmpty() && now - leases.peekFirst().endsAt >= 0) {
            leases.removeFirst();
        }
        return leases.size() < slots;
    }

    /// Without this, a waiting handshake would depend on somebody else's end to be noticed.
    private void planSweep() {
        if (!sweepPlanned && !queue.isEmpty() && !leases.isEmpty()) {
            sweepPlanned = true;
            timer.after(Math.max(0, leases.peekFirst().endsAt - nanoTime.getAsLong()), this::sweep);
        }
    }

    private void sweep() {
        Deque<Waiting> granted;
        lock.lock();
        try {
            sweepPlanned = false;
            granted = grantFreeSlots();
            planSweep();
        } finally {
            lock.unlock();
        }
        granted.forEach(Waiting::run);
    }

    private Deque<Waiting> grantFreeSlots() {
        Deque<Waiting> granted = new ArrayDeque<>();
        while (!queue.isEmpty() && hasFreeSlot()) {
            Waiting next = queue.removeFirst();
            next.grant();
            granted.add(next);
        }
        return granted;
    }

    /// Compared by identity: two leases may end at the same moment.
    private static final class Lease {
        final long endsAt;

        Lease(long endsAt) {
            this.endsAt = endsAt;
        }
    }

    private final class Waiting implements Ticket {
        private final Executor executor;
        private final Runnable action;
        private @Nullable Lease lease;

        Waiting(Executor executor, Runnable action) {
            this.executor = executor;
            this.action = action;
        }

        void grant() {
            lease = new Lease(nanoTime.getAsLong() + leaseNanos);
            leases.addLast(lease);
        }

        void run() {
            executor.execute(action);
        }

        @Override
        public void leave() {
            Deque<Waiting> granted;
            lock.lock();
            try {
                if (lease == null) {
                    queue.remove(this);
                } else {
                    leases.remove(lease);
                }
                granted = grantFreeSlots();
            } finally {
                lock.unlock();
            }
            granted.forEach(Waiting::run);
        }
    }
}
