package dev.probity.faults.wire;

/// What a client sent. None of these holds a buffer of the network.
sealed interface RequestEvent {
    /// A request begins.
    record Begin(Request request) implements RequestEvent {}

    /// The request that began last is complete.
    record End(Body body) implements RequestEvent {}

    /// Not HTTP, not of this version, or more of it than is read. Nothing after it can be understood.
    ///
    /// @param status the HTTP status code to refuse it with
    record Malformed(int status, String detail) implements RequestEvent {
        static final Malformed NOT_HTTP = new Malformed(400, "This is not an HTTP request");
        static final Malformed OTHER_VERSION = new Malformed(505, "Only HTTP/1.0, HTTP/1.1 and HTTP/2 are spoken here");
    }
}
