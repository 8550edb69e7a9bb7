package dev.probity.health;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a check found.
///
/// @param message for people; empty when there is nothing to say
/// @param metadata facts behind the status, in snake_case; see [ComponentStatus#metadata()] for what may be in it
public record Finding(HealthStatus status, String message, Map<String, Object> metadata) {
    public Finding {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(message, "message");
        metadata = Metadata.copyOf(metadata);
    }

    public static Finding healthy() {
        return healthy("");
    }

    public static Finding healthy(String message) {
        return new Finding(HealthStatus.HEALTHY, message, Map.of());
    }

    public static Finding degraded(String message) {
        return new Finding(HealthStatus.DEGRADED, message, Map.of());
    }

    public static Finding unhealthy(String message) {
        return new Finding(HealthStatus.UNHEALTHY, message, Map.of());
    }

    /// The same finding with one more fact.
    ///
    /// @param value null when it is not known: then nothing is added
    public Finding with(String key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(metadata);
        more.put(key, value);
        return new Finding(status, message, more);
    }

    /// The same finding with more facts; they win over equal keys.
    public Finding with(Map<String, ?> facts) {
        Map<String, Object> more = new LinkedHashMap<>(metadata);
        more.putAll(facts);
        return new Finding(status, message, more);
    }
}
