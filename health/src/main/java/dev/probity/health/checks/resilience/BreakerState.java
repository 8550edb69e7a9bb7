package dev.probity.health.checks.resilience;

/// The states of a circuit breaker.
public enum BreakerState {
    CLOSED,
    OPEN,
    HALF_OPEN,
    /// Held open by hand.
    FORCED_OPEN,
    /// Lets everything through, whatever it sees.
    DISABLED;

    /// Calls are refused.
    public boolean refuses() {
        return this == OPEN || this == FORCED_OPEN;
    }
}
