package dev.probity.faults.program;

import java.time.Duration;

/// How long a step lasts.
public sealed interface Span {
    /// So many requests.
    record Times(int times) implements Span {}

    /// So long, from the first request that comes to the step.
    record During(Duration duration) implements Span {}

    /// Until the program is deleted.
    record Always() implements Span {}
}
