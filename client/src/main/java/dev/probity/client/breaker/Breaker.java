package dev.probity.client.breaker;

import dev.probity.client.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// The circuit breaker of one origin, for any number of threads.
///
/// A lock around the state machine: on few cores faster than counters without one, and held for some tens of
/// nanoseconds. Listeners are told after it has been let go.
public final class Breaker {
    private final Circuit circuit;
    private final Time time;
    private final long slowNanos;
    private final Consumer<CircuitChange> listener;
    private final ReentrantLock lock = new ReentrantLock();

    /// @param slow how long a call may take without being slow
    /// @param random numbers from 0 to 1, 1 excluded
    public Breaker(
            BreakerConfig config, Duration slow, Time time, DoubleSupplier random, Consumer<CircuitChange> listener) {
        this.circuit = new Circuit(config, random);
        this.time = time;
        this.slowNanos = slow.toNanos();
        this.listener = listener;
    }

    /// Asks whether a call may go through.
    public Admission admit() {
        Admission admission;
        List<CircuitChange> changes;
        lock.lock();
        try {
            long now = time.nanoTime();
            admission = circuit.admit(now)
                    ? new Admission.Permit(this, circuit.generation())
                    : new Admission.Refusal(until(now), circuit.state().reason());
            changes = circuit.drainChanges();
        } finally {
            lock.unlock();
        }
        changes.forEach(listener);
        return admission;
    }

    void record(long generation, boolean failed, long nanos, String summary) {
        CallResult result = new CallResult(failed, nanos > slowNanos, summary);
        List<CircuitChange> changes;
        lock.lock();
        try {
            circuit.record(generation, result, time.nanoTime());
            changes = circuit.drainChanges();
        } finally {
            lock.unlock();
        }
        changes.forEach(listener);
    }

    void release(long generation) {
        lock.lock();
        try {
            circuit.release(generation);
        } finally {
            lock.unlock();
        }
    }

    /// Looks without touching: that time has passed shows, but changes nothing.
    public Circumstances circumstances() {
        lock.lock();
        try {
            long now = time.nanoTime();
            State state = circuit.state();
            return new Circumstances(state.name(), circuit.generation(), until(now), state.counts(now), state.reason());
        } finally {
            lock.unlock();
        }
    }

    private Instant until(long now) {
        return time.now().plusNanos(circuit.state().retryAt(now) - now);
    }
}
