package dev.probity.monitor.store;

/// A stretch of time, in milliseconds since the epoch.
///
/// @param from inclusive
/// @param to exclusive
public record Span(long from, long to) {
    /// From the beginning to the end of all time.
    public static final Span ALL = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

    public boolean contains(long moment) {
        return from <= moment && moment < to;
    }
}
