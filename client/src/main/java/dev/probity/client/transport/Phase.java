package dev.probity.client.transport;

/// The parts of a call, in the order of time. Together they are the whole of it.
public enum Phase {
    /// Our own delay: waiting for a pooled connection, for a handshake slot, for an event loop.
    QUEUE,
    DNS,
    CONNECT,
    TLS,
    WRITE,
    /// From the last byte sent to the first byte received.
    WAIT,
    TRANSFER
}
