package dev.probity.client.report;

import dev.probity.client.transport.Origin;

/// Which call.
///
/// @param origin scheme, host and port; the rest of a URL may hold secrets and is nobody's business
/// @param requestId what the server was told in `X-Request-ID`, the same in every attempt
/// @param correlationId what the caller calls the work this is a part of; empty when nothing was said
public record CallId(String method, Origin origin, String requestId, String correlationId) {
    @Override
    public String toString() {
        return method + " " + origin;
    }
}
