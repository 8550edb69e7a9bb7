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

    /// No request after this one is answered, and the client is told so (GOAWAY); it is closed when all are over.
    record GoAway(ErrorCode code) implements Finish {}

    /// The same, but this request is already too late.
    record Abandon(ErrorCode code) implements Finish {}

    /// The stream is reset (RST_STREAM), and the others go on.
    record ResetStream(ErrorCode code) implements Finish {}

    /// Whether an answer may promise that the connection stays open.
    default boolean keepsOpen() {
        return this instanceof Keep || this instanceof CloseOnNext;
    }

    /// Whether what was said is a whole answer.
    default boolean completes() {
        return keepsOpen() || this instanceof GoAway;
    }
}
