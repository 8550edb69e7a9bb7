package dev.probity.health;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// How one component is.
///
/// @param message for people; empty when there is nothing to say
/// @param responseTimeMs how long the check's last attempt took, in milliseconds
/// @param metadata facts behind the status: strings, numbers, booleans, lists and maps of them, unmodifiable, in
///     the order they were given; other values were turned into their text, nulls left out
public record ComponentStatus(
        String name, HealthStatus status, String message, double responseTimeMs, Map<String, Object> metadata) {
    /// @throws IllegalArgumentException for a blank name, a negative time, or metadata that cannot be kept
    public ComponentStatus {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(message, "message");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a component is blank");
        }
        if (!(responseTimeMs >= 0)) {
            throw new IllegalArgumentException("a response time of " + responseTimeMs + " ms");
        }
        metadata = Metadata.copyOf(metadata);
    }

    public ComponentStatus(String name, HealthStatus status) {
        this(name, status, "", 0, Map.of());
    }

    public ComponentStatus(String name, HealthStatus status, String message) {
        this(name, status, message, 0, Map.of());
    }

    ComponentStatus as(HealthStatus other, String otherMessage) {
        return new ComponentStatus(name, other, otherMessage, responseTimeMs, metadata);
    }

    ComponentStatus with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(metadata);
        more.put(key, value);
        return new ComponentStatus(name, status, message, responseTimeMs, more);
    }
}
