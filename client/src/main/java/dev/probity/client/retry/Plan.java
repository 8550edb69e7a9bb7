package dev.probity.client.retry;

import dev.probity.client.report.StopReason;
import java.time.Duration;

/// What follows an attempt that failed.
public sealed interface Plan {
    /// Another one.
    ///
    /// @param asked whether the server named the wait
    record Again(Duration pause, Pace pace, boolean asked) implements Plan {}

    /// The failure is the answer.
    record Stop(StopReason reason) implements Plan {}
}
