package dev.probity.client.retry;

import dev.probity.client.report.StopReason;

/// What the end of an attempt means for a further one.
sealed interface Advice {
    record Again(Pace pace) implements Advice {}

    record Never(StopReason reason) implements Advice {}
}
