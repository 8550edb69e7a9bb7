package dev.probity.health.checks.database;

/// What a connection pool says of itself. Every pool can, each in its own words.
public interface PoolGauge {
    /// Connections that are lent out now.
    int active();

    /// Connections that can be lent out at most.
    int limit();

    /// Threads that wait for a connection now.
    int waiting();
}
