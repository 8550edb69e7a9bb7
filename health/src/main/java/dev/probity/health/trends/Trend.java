package dev.probity.health.trends;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What the remembered results of a range say.
///
/// @param results how many there are
/// @param meanMs mean response time of all of them; 0 without any
public record Trend(int results, double meanMs, Availability availability, Flapping flapping, Slowdown slowdown) {
    /// @param samples oldest first
    /// @param holds how long a result speaks at most
    /// @param end of the range
    public static Trend of(List<Sample> samples, Duration holds, Instant end) {
        return new Trend(
                samples.size(),
                samples.stream().mapToDouble(Sample::milliseconds).average().orElse(0),
                Availability.of(Stretch.timeline(samples, holds, end)),
                Flapping.of(samples),
                Slowdown.of(samples));
    }
}
