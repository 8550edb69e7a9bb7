package dev.probity.health.export;

import java.util.Map;

/// What a server has to send.
///
/// @param headers with the content type
/// @param body UTF-8; a server does not send it in answer to `HEAD`
public record HealthResponse(int code, Map<String, String> headers, String body) {
    static HealthResponse of(int code, String mediaType, String body) {
        return new HealthResponse(code, Map.of("Content-Type", mediaType, "Cache-Control", "no-store"), body);
    }
}
