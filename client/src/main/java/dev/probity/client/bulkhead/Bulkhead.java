package dev.probity.client.bulkhead;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The places for calls to one origin.
public final class Bulkhead {
    private final BulkheadConfig config;
    private final Semaphore free;

    public Bulkhead(BulkheadConfig config) {
        this.config = config;
        this.free = new Semaphore(config.concurrent(), true);
    }

    /// The right to make one call; closed when the call is over.
    public final class Place implements AutoCloseable {
        private boolean taken = true;

        private Place() {}

        @Override
        public void close() {
            if (taken) {
                taken = false;
                free.release();
            }
        }
    }

    /// Waits for a place, in the order of arrival.
    ///
    /// @param atMost how long the call itself can wait; the bulkhead may be less patient
    /// @return empty when none became free in time
    public Optional<Place> enter(Duration atMost) throws InterruptedException {
        long most = Math.min(config.patience().toNanos(), atMost.toNanos());
        return free.tryAcquire(most, TimeUnit.NANOSECONDS) ? Optional.of(new Place()) : Optional.empty();
    }

    /// Calls that hold a place.
    public int active() {
        return config.concurrent() - free.availablePermits();
    }

    /// Calls that wait for one; an estimate.
    public int waiting() {
        return free.getQueueLength();
    }

    public BulkheadConfig config() {
        return config;
    }
}
