package dev.probity.client.breaker;

import java.time.Instant;

/// What a circuit looks like at a moment.
///
/// @param until until when nothing goes through, when open; else the moment itself
/// @param reason why it came to be like this
public record Circumstances(CircuitState state, long generation, Instant until, Counts counts, String reason) {}
