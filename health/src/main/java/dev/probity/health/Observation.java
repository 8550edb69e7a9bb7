package dev.probity.health;

import java.time.Instant;

/// One finished examination of a component.
///
/// @param status what is reported from now on, after the thresholds
/// @param seen what this examination alone saw
/// @param at when it was finished
public record Observation(ComponentStatus status, HealthStatus seen, Instant at) {}
