package dev.probity.faults.wire;

/// How an exchange ended.
///
/// @param status the status code of the answer; 0 when none was framed
/// @param bytes written, head and body; over HTTP/2 only those of the body
/// @param firstByte when the first of them was handed to the network, in nanoseconds of [System#nanoTime()]; 0 when
/// none was
/// @param lastByte the same for the last
public record Over(How how, int status, long bytes, long firstByte, long lastByte) {
    public enum How {
        /// The script came to its end.
        COMPLETED,
        /// The client closed or reset the connection before.
        CLIENT_CLOSED,
        /// We were closed before.
        STOPPED
    }
}
