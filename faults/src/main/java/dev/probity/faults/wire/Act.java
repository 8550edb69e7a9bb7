package dev.probity.faults.wire;

import java.time.Duration;

/// One thing done on the wire.
public sealed interface Act {
    /// Nothing is sent for so long.
    record Pause(Duration length) implements Act {}

    /// A well-formed answer, framed as the connection needs it.
    record Answer(Response response) implements Act {}

    /// These very bytes.
    record Send(Bytes bytes) implements Act {}

    /// These very bytes, so many at a time, with a wait after each part.
    ///
    /// @param part how many bytes, at least 1
    record Drip(Bytes bytes, int part, Duration interval) implements Act {}
}
