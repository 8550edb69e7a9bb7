package dev.probity.faults.wire;

/// What a client speaks.
public enum Protocol {
    /// HTTP/1.0 and HTTP/1.1: text, one request at a time.
    HTTP_1,
    /// Frames, many requests at a time, each a stream of its own.
    HTTP_2
}
