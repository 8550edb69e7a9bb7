package dev.probity.monitor.probe;

/// The parts of an attempt, in the order of time. Together they are the whole of it.
public enum Phase {
    /// Our own delay: waiting for a place, a thread, a connection of the pool.
    QUEUE("waiting for ourselves"),
    DNS("resolving the name"),
    CONNECT("connecting"),
    TLS("in the TLS handshake"),
    WRITE("sending the request"),
    /// From the last byte sent to the first byte received.
    WAIT("waiting for the first byte"),
    TRANSFER("reading the response");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    /// What we are doing in this phase, for messages: `waiting for the first byte`.
    public String words() {
        return words;
    }
}
