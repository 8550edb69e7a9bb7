package dev.probity.client;

import dev.probity.client.transport.Headers;
import java.util.Set;
import java.util.function.Supplier;

/// What a server knows a call by: one id for all attempts, so that it can tell a second one from a second call.
final class RequestId {
    static final String HEADER = "X-Request-ID";
    static final String KEY_HEADER = "Idempotency-Key";

    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

    private RequestId() {}

    /// The caller's own id, or a new one.
    static String of(Headers headers, Supplier<String> ids) {
        return headers.first(HEADER).orElseGet(ids);
    }

    /// Whether the method promises that twice is the same as once (RFC 9110, 9.2.2).
    static boolean isIdempotent(String method) {
        return IDEMPOTENT.contains(method);
    }

    /// With the id in its header and, where the origin heeds it, as a key: a string in the sense of RFC 8941.
    static Headers mark(Headers headers, String id, boolean asKey) {
        Headers named = headers.has(HEADER) ? headers : headers.with(HEADER, id);
        return asKey && !named.has(KEY_HEADER) ? named.with(KEY_HEADER, '"' + id + '"') : named;
    }
}
