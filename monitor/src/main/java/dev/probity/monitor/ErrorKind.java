package dev.probity.monitor;

import java.util.Locale;

/// What went wrong, as a word that people can filter and count by. Every failure has exactly one kind.
public enum ErrorKind {
    /// The name could not be resolved, or no name server answered in time.
    DNS,
    /// The host answered that nothing listens on the port.
    REFUSED,
    /// No route to the host, or the network is unreachable.
    UNREACHABLE,
    /// The connection was reset or closed before the response was complete.
    RESET,
    /// The host did not accept the connection in time.
    CONNECT_TIMEOUT,
    /// The two sides could not agree on TLS.
    TLS,
    /// The certificate is expired, for another host, or not trusted.
    TLS_CERTIFICATE,
    /// Connected, but no complete response in time.
    TIMEOUT,
    /// What came is not valid in the protocol.
    PROTOCOL,
    /// The response body is larger than we read.
    BODY_TOO_LARGE,
    /// The status code is not an expected one.
    STATUS,
    /// The response came, and a condition on it does not hold.
    ASSERTION,
    /// The body does not match its JSON Schema.
    SCHEMA,
    /// Another version than the expected one answered.
    VERSION,
    /// The address may not be contacted by policy.
    BLOCKED,
    /// The failure is ours: no file descriptor, no free port, a stalled process.
    OBSERVER;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// The kind as it stands in reports and in the API, for example `connect-timeout`.
    public String word() {
        return word;
    }
}
