package dev.probity.faults.capacity;

import java.util.PriorityQueue;
import java.util.Queue;

/// The requests a service has taken on, by the time each will be done. Pure but for itself: it reads no clock.
///
/// Work once taken on is done, even if the client has gone: that is what makes retry storms feed themselves.
final class Workload {
    private final Capacity capacity;
    private final Queue<Long> inService = new PriorityQueue<>();
    private final Queue<Long> waiting = new PriorityQueue<>();

    Workload(Capacity capacity) {
        this.capacity = capacity;
    }

    /// What becomes of a request.
    sealed interface Fate {
        /// @param delay until it is done, in nanoseconds
        record Served(long delay) implements Fate {}

        record Full() implements Fate {}
    }

    /// A request comes.
    ///
    /// @param now in nanoseconds; never less than before
    Fate arrive(long now) {
        leaveUntil(now);
        long service = capacity.serviceTime().toNanos();
        if (inService.size() < capacity.servers()) {
            inService.add(now + service);
            return new Fate.Served(service);
        }
        leaveQueue(now);
        if (waiting.size() >= capacity.queue()) {
            return new Fate.Full();
        }
        // First come, first served: it begins when the earliest server is free, and that one is taken from then on.
        long begins = inService.remove();
        inService.add(begins + service);
        waiting.add(begins);
        return new Fate.Served(begins + service - now);
    }

    private void leaveUntil(long now) {
        while (!inService.isEmpty() && inService.peek() - now <= 0) {
            inService.remove();
        }
    }

    private void leaveQueue(long now) {
        while (!waiting.isEmpty() && waiting.peek() - now <= 0) {
            waiting.remove();
        }
    }
}
