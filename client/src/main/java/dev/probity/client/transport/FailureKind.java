package dev.probity.client.transport;

/// Why a call has no response.
public enum FailureKind {
    /// The name has no address, or no name server knew.
    NAME_NOT_RESOLVED,
    REFUSED,
    UNREACHABLE,
    /// The connection was reset or closed before the response was complete.
    RESET,
    /// The two sides could not agree on TLS.
    TLS,
    /// The server's certificate was rejected.
    CERTIFICATE,
    /// A limit was reached; the phase says which.
    TIMED_OUT,
    /// What came is not a response of the protocol.
    PROTOCOL,
    BODY_TOO_LARGE,
    /// All connections of the pool were taken for too long.
    POOL_FULL,
    /// The call may not connect to any address the name has.
    BLOCKED,
    /// The failure is on this side: no file descriptor, no free port, a closed transport.
    LOCAL
}
