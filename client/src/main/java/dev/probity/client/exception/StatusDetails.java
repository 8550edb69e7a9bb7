package dev.probity.client.exception;

import dev.probity.client.transport.Headers;
import dev.probity.client.validation.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A response whose status is not what the caller expects.
///
/// @param body its beginning as text, at most [#BODY_KEPT] characters
/// @param problem what the server says about it, when it does
/// @param retryAfter how long it asks to wait, when it does
public record StatusDetails(
        int status,
        Headers headers,
        String body,
        @Nullable Problem problem,
        @Nullable Duration retryAfter) {
    public static final int BODY_KEPT = 16 << 10;

    public StatusDetails {
        body = body.length() > BODY_KEPT ? body.substring(0, BODY_KEPT) : body;
    }

    /// `Expected a status of success, got 503 (Down: back at noon)`
    String sentence() {
        String said = Optional.ofNullable(problem).map(Problem::sentence).orElse("");
        String location = headers.first("location").isPresent() && status / 100 == 3 ? "a redirect" : "";
        String detail = said.isEmpty() ? location : said;
        return "Expected a status of success, got " + status + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
