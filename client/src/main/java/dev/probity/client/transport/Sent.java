package dev.probity.client.transport;

/// What is known of a failed request's way. It decides whether sending again could make something happen twice.
public enum Sent {
    /// No byte of it left, or the server said it did not look at it.
    NO,
    /// Some or all of it left; the server may have acted on it.
    MAYBE,
    /// The server began to answer.
    ANSWERED
}
