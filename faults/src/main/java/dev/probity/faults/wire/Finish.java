package dev.probity.faults.wire;

import java.time.Duration;

/// What becomes of the connection after the last act.
public sealed interface Finish {
    /// It stays open if the client wants it to.
    record Keep() implements Finish {}

    /// Our side is closed (FIN).
    record Close() implements Finish {}

    /// It is reset (RST).
    record Reset() implements Finish {}

    /// It stays open and nothing more is said; after so long it is closed.
    record Silence(Duration longest) implements Finish {}

    /// It stays open until the next request has begun, and is closed then.
    record CloseOnNext() implements Finish {}

    /// Whether an answer may promise that the connection stays open.
    default boolean keepsOpen() {
        return this instanceof Keep || this instanceof CloseOnNext;
    }
}
