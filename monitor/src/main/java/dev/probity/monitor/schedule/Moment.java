package dev.probity.monitor.schedule;

/// What time it is, by two clocks.
///
/// @param steady milliseconds by a clock that only goes forward, from any origin; the schedule waits by it
/// @param wall milliseconds since the epoch; the grid lies on it, and people set it forward and back
public record Moment(long steady, long wall) {}
