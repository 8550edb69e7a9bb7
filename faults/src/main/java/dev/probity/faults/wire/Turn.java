package dev.probity.faults.wire;

/// How far a connection has come with the request whose turn it is.
sealed interface Turn {
    /// No request has begun.
    record Idle() implements Turn {}

    /// A request has begun and is not complete.
    record Receiving(Request request) implements Turn {}

    /// The responder has the request, or its script is being played.
    record Serving(ServerExchange exchange) implements Turn {}

    /// The next request is not answered.
    record Tired() implements Turn {}

    /// Nothing more is answered on this connection.
    record Over() implements Turn {}
}
