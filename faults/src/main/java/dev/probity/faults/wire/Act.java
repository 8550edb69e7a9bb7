package dev.probity.faults.wire;

import dev.probity.faults.wire.Response.Header;
import java.time.Duration;
import java.util.List;

/// One thing done on the wire.
public sealed interface Act {
    /// Nothing is sent for so long.
    record Pause(Duration length) implements Act {}

    /// A well-formed answer, framed as the connection needs it.
    record Answer(Response response) implements Act {}

    /// A head with exactly these headers. Bytes after it are its body, framed as HTTP/2 needs it and not at all for
    /// HTTP/1.1.
    record Head(int status, List<Header> headers) implements Act {
        public Head {
            headers = List.copyOf(headers);
        }
    }

    /// These very bytes.
    record Send(Bytes bytes) implements Act {}

    /// These very bytes, so many at a time, with a wait after each part.
    ///
    /// @param part how many bytes, at least 1
    record Drip(Bytes bytes, int part, Duration interval) implements Act {}
}
