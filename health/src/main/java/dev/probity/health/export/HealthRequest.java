package dev.probity.health.export;

import org.jspecify.annotations.Nullable;

/// What any server knows about a request.
///
/// @param path as far as the server gives it; only the last segment matters
/// @param query as in the URL, still encoded; empty without one
public record HealthRequest(String method, String path, String query, Headers headers) {
    /// Request headers.
    @FunctionalInterface
    public interface Headers {
        /// @param name ignoring case
        @Nullable
        String get(String name);
    }

    /// What comes after the last slash.
    String lastSegment() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
