package dev.probity.health.trends;

import dev.probity.health.HealthStatus;
import java.time.Duration;
import java.time.Instant;

/// One remembered result.
///
/// @param at with millisecond resolution
/// @param seen what that check alone saw, before any threshold
/// @param took with microsecond resolution, 35 minutes at most
public record Sample(Instant at, HealthStatus seen, Duration took) {
    /// It worked, be it badly.
    public boolean isAvailable() {
        return seen != HealthStatus.UNHEALTHY;
    }

    double milliseconds() {
        return took.toNanos() / 1e6;
    }
}
