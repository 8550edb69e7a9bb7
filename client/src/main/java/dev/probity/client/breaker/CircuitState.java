package dev.probity.client.breaker;

public enum CircuitState {
    /// Calls go through and are counted.
    CLOSED,
    /// Nothing goes through.
    OPEN,
    /// A few trial calls go through.
    HALF_OPEN
}
