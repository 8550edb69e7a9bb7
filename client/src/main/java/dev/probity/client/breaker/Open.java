package dev.probity.client.breaker;

/// Nothing goes through until a time.
///
/// @param times how often the circuit has opened since it was last closed
record Open(Circuit circuit, int times, long until, String reason) implements State {
    @Override
    public CircuitState name() {
        return CircuitState.OPEN;
    }

    @Override
    public State at(long now) {
        return now - until >= 0 ? new HalfOpen(circuit, times, reason) : this;
    }

    @Override
    public boolean admits(long now) {
        return false;
    }

    /// Calls end here that began before it opened; the generation keeps them away.
    @Override
    public State after(CallResult result, long now) {
        return this;
    }

    @Override
    public void released() {
        // Nothing is held.
    }

    @Override
    public Counts counts(long now) {
        return Counts.NONE;
    }

    @Override
    public long retryAt(long now) {
        return until;
    }
}
