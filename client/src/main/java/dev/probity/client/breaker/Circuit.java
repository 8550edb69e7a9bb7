package dev.probity.client.breaker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/// The state machine of one origin's circuit: a function of events and times, without clock and lock. For one
/// thread at a time; [Breaker] guards it.
///
/// Each change of state begins a new generation. A call belongs to the generation it was admitted in; what it
/// reports after that has ended says nothing about now and is ignored.
final class Circuit {
    private final BreakerConfig config;
    private final DoubleSupplier random;
    private final List<CircuitChange> changes = new ArrayList<>();
    private State state;
    private long generation;

    /// @param random numbers from 0 to 1, 1 excluded
    Circuit(BreakerConfig config, DoubleSupplier random) {
        this.config = config;
        this.random = random;
        this.state = new Closed(this, "no calls yet");
    }

    BreakerConfig config() {
        return config;
    }

    State state() {
        return state;
    }

    boolean admit(long now) {
        become(state.at(now));
        return state.admits(now);
    }

    void record(long ofGeneration, CallResult result, long now) {
        become(state.at(now));
        if (ofGeneration == generation) {
            become(state.after(result, now));
        }
    }

    void release(long ofGeneration) {
        if (ofGeneration == generation) {
            state.released();
        }
    }

    long generation() {
        return generation;
    }

    /// The changes since the last time they were asked for.
    List<CircuitChange> drainChanges() {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<CircuitChange> drained = List.copyOf(changes);
        changes.clear();
        return drained;
    }

    /// @param times how often it has opened since it was last closed, this time included
    Open open(int times, long now, String reason) {
        int doublings = Math.min(times - 1, 30);
        double first = (double) config.open().toNanos();
        double nanos = Math.min((double) config.longestOpen().toNanos(), Math.scalb(first, doublings));
        double varied = nanos * (1 + config.jitter() * (2 * random.getAsDouble() - 1));
        return new Open(this, times, now + (long) varied, reason);
    }

    private void become(State next) {
        if (!next.equals(state)) {
            generation++;
            changes.add(new CircuitChange(generation, state.name(), next.name(), next.reason()));
            state = next;
        }
    }
}
