package dev.probity.client.breaker;

/// What the circuit does now. Each state is told the time; none reads a clock. A state answers every event with
/// what comes next: itself, or another state.
sealed interface State permits Closed, Open, HalfOpen {
    CircuitState name();

    /// What becomes of the state by the passing of time alone.
    State at(long now);

    /// Whether one more call may go; takes a trial where those are counted.
    boolean admits(long now);

    /// A call of this state ended.
    State after(CallResult result, long now);

    /// A call of this state ended and says nothing about the origin.
    void released();

    Counts counts(long now);

    /// The earliest moment at which a refused call may go through.
    long retryAt(long now);

    /// Why the circuit came to be like this.
    String reason();
}
