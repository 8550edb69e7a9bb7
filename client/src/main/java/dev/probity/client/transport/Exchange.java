package dev.probity.client.transport;

import java.time.Duration;

/// How a call ended.
public sealed interface Exchange {
    Timings timings();

    Link link();

    /// A complete response.
    ///
    /// @param body as it came over the wire, content codings not undone; empty when only counted
    /// @param bodyLength in bytes on the wire
    record Reply(int status, Version version, Headers headers, Bytes body, long bodyLength, Timings timings, Link link)
            implements Exchange {}

    /// No complete response.
    ///
    /// @param message one sentence for people that names the other side and what was seen
    /// @param during the phase in which it ended
    /// @param limit the limit reached, for [FailureKind#TIMED_OUT]; else the total limit
    record Failure(
            FailureKind kind, String message, Sent sent, Phase during, Duration limit, Timings timings, Link link)
            implements Exchange {}
}
