package dev.probity.bench.outage;

import java.time.Duration;

/// A part of a scenario's time, from its beginning on.
///
/// @param end excluded
record Span(Duration start, Duration end) {
    static Span seconds(long start, long end) {
        return new Span(Duration.ofSeconds(start), Duration.ofSeconds(end));
    }

    boolean contains(Duration moment) {
        return moment.compareTo(start) >= 0 && moment.compareTo(end) < 0;
    }

    double inSeconds() {
        return end.minus(start).toNanos() / 1e9;
    }
}
