package dev.probity.faults.resilient;

import dev.probity.client.Request;

/// Requests that may, may not, and may in spite of their method be sent twice.
enum RequestKind {
    GET(true),
    POST(false),
    POST_WITH_KEY(true);

    private final boolean repeatable;

    RequestKind(boolean repeatable) {
        this.repeatable = repeatable;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    Request request(String target) {
        return this == GET ? Request.get(target) : Request.post(target).text("order");
    }
}
