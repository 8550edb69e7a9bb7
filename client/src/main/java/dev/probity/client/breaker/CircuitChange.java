package dev.probity.client.breaker;

/// A circuit went from one state to another.
///
/// @param generation counts the changes of this circuit; tells the order when two are reported at once
public record CircuitChange(long generation, CircuitState from, CircuitState to, String reason) {}
