package dev.probity.health.checks.resilience;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A circuit breaker at one moment.
///
/// @param failureRate of the calls it judged, 0 to 1; null when it judged too few
/// @param recoversIn until it lets trial calls through; null when it is not open or does not know
public record BreakerSnapshot(
        String name,
        BreakerState state,
        @Nullable Double failureRate,
        @Nullable Duration recoversIn) {
    public BreakerSnapshot(String name, BreakerState state) {
        this(name, state, null, null);
    }
}
