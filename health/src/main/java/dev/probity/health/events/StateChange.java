package dev.probity.health.events;

import dev.probity.health.ComponentStatus;
import dev.probity.health.HealthStatus;
import java.time.Instant;

/// A component is reported otherwise than before.
///
/// @param from what was reported before; `HEALTHY` before the first report
/// @param now what is reported from now on
/// @param at when that was found out
public record StateChange(HealthStatus from, ComponentStatus now, Instant at) {
    public String component() {
        return now.name();
    }

    public HealthStatus to() {
        return now.status();
    }

    /// It is well again.
    public boolean isRecovery() {
        return to() == HealthStatus.HEALTHY;
    }
}
