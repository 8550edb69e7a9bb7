package dev.probity.health;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How the application is, as seen through its components.
///
/// @param overall `UNHEALTHY` if any component is, else `DEGRADED` if any is, else `HEALTHY`, each capped by the
///     component's [Criticality]; `HEALTHY` without components
/// @param components in the order of their registration
/// @param timestamp when the report was put together
public record SystemHealth(HealthStatus overall, List<ComponentStatus> components, Instant timestamp) {
    public SystemHealth {
        Objects.requireNonNull(overall, "overall");
        Objects.requireNonNull(timestamp, "timestamp");
        components = List.copyOf(components);
    }

    /// The component of this name, ignoring case.
    public Optional<ComponentStatus> component(String name) {
        return components.stream()
                .filter(component -> component.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
