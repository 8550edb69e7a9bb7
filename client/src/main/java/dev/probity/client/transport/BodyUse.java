package dev.probity.client.transport;

/// What becomes of a response body. It is read to its last byte in either case.
public enum BodyUse {
    KEEP,
    /// Only its length is of interest; it takes no memory.
    COUNT
}
