package dev.probity.client;

import dev.probity.client.transport.Bytes;

/// What a request carries. It can be sent as often as needed.
public sealed interface Body {
    record None() implements Body {}

    /// Written by the client's [dev.probity.client.json.JsonBinding], as `application/json`.
    record Json(Object value) implements Body {}

    record Raw(String contentType, Bytes content) implements Body {}
}
