package dev.probity.client.transport.netty;

/// Told when a call has left its wire.
interface Released {
    /// @param reusable whether the wire can carry another call
    void by(Wire wire, boolean reusable);
}
