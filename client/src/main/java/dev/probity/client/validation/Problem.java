package dev.probity.client.validation;

import org.jspecify.annotations.Nullable;

/// What a server says about a failure (RFC 9457, `application/problem+json`). Every part may be missing.
public record Problem(
        @Nullable String type,
        @Nullable String title,
        @Nullable Integer status,
        @Nullable String detail,
        @Nullable String instance) {
    /// Title and detail, as far as they are there; or empty.
    public String sentence() {
        String first = title == null ? "" : title;
        String second = detail == null ? "" : detail;
        return first.isEmpty() || second.isEmpty() ? first + second : first + ": " + second;
    }
}
