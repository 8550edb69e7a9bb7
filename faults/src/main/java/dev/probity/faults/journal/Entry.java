package dev.probity.faults.journal;

import dev.probity.faults.wire.Over;
import java.time.Duration;
import java.time.Instant;

/// One request as it came over the wire, written down when it is over.
///
/// @param connection which of the server's connections, counted from 1
/// @param request which request of the connection, counted from 1
/// @param key the request id; empty when the client gave none
/// @param attempt how many of this key had come then, this one included; 0 without a key
/// @param fault what went wrong with it by order or program; empty when nothing did
public record Entry(
        long connection,
        int request,
        String method,
        String target,
        String key,
        int attempt,
        Times times,
        String fault,
        int status,
        long bytes,
        Over.How ended) {

    /// @param arrival when the request had come, by the calendar
    /// @param firstByte after the arrival; negative when none was sent
    /// @param lastByte after the arrival; negative when none was sent
    public record Times(Instant arrival, Duration firstByte, Duration lastByte) {}
}
