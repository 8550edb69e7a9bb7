package dev.probity.client.transport.netty;

/// A connection that speaks a protocol and can carry requests.
interface Wire {
    Connection connection();

    /// How many requests it carries at a time.
    int capacity();

    /// Whether it takes further requests.
    boolean isOpen();

    /// Sends the call's request; the call is told of everything that comes back. On the loop only.
    void send(RunningCall call);

    /// Takes the call off the wire, whatever state it is in. On the loop only.
    void cancel(RunningCall call);
}
