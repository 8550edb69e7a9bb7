package dev.probity.client;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The id of the work a call is a part of: given with the call, or taken from the logging context of the calling
/// thread.
final class Correlation {
    static final String CONTEXT_KEY = "correlationId";

    private Correlation() {}

    static String of(Handling handling) {
        String given = handling.correlationId();
        String id = given == null ? fromContext() : given;
        return id == null ? "" : id;
    }

    /// With the id of this thread's context, before the request goes to another thread.
    static Request pinned(Request request) {
        String id = request.handling().correlationId() == null ? fromContext() : null;
        return id == null ? request : request.correlationId(id);
    }

    private static @Nullable String fromContext() {
        return MDC.get(CONTEXT_KEY);
    }
}
