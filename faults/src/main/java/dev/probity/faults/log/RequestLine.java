package dev.probity.faults.log;

import dev.probity.faults.wire.Over.How;
import java.time.Duration;
import java.time.Instant;

/// What is logged of one request.
///
/// @param status of the answer; 0 when there was none
/// @param duration from the request's last byte to the answer's
/// @param requestId empty when the client gave none, as with `correlationId`
record RequestLine(
        Instant time,
        String method,
        String target,
        int status,
        Duration duration,
        String requestId,
        String correlationId,
        How ended) {

    String level() {
        if (status >= 500) {
            return "ERROR";
        }
        return status >= 400 || status == 0 ? "WARNING" : "INFO";
    }
}
