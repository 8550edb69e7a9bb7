package dev.probity.client.transport;

/// Which connection a call goes over.
public enum ConnectionUse {
    /// A new one, closed afterwards: what a new visitor feels. Sends `Connection: close`; no TLS session is
    /// resumed.
    FRESH,
    /// One of the pool if there is an idle one.
    POOLED
}
