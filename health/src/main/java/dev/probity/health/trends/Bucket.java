package dev.probity.health.trends;

import dev.probity.health.HealthStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The results of a span of time, summed up.
///
/// @param from where it begins: a multiple of its width since 1970
/// @param counts of results by status; those without any are absent
/// @param meanMs mean response time
/// @param maxMs longest response time
public record Bucket(Instant from, Map<HealthStatus, Integer> counts, double meanMs, double maxMs) {
    public Bucket {
        counts = Map.copyOf(counts);
    }

    /// Sums up by spans of this width; spans without results are left out.
    ///
    /// @param samples oldest first
    public static List<Bucket> of(List<Sample> samples, Duration width) {
        List<Bucket> buckets = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= samples.size(); i++) {
            Instant from = start(samples.get(begin), width);
            if (i == samples.size() || !start(samples.get(i), width).equals(from)) {
                buckets.add(sum(from, samples.subList(begin, i)));
                begin = i;
            }
        }
        return buckets;
    }

    private static Instant start(Sample sample, Duration width) {
        return Instant.ofEpochMilli(Math.floorDiv(sample.at().toEpochMilli(), width.toMillis()) * width.toMillis());
    }

    private static Bucket sum(Instant from, List<Sample> samples) {
        Map<HealthStatus, Integer> counts = new EnumMap<>(HealthStatus.class);
        samples.forEach(sample -> counts.merge(sample.seen(), 1, Integer::sum));
        DoubleSummaryStatistics times =
                samples.stream().mapToDouble(Sample::milliseconds).summaryStatistics();
        return new Bucket(from, counts, times.getAverage(), times.getMax());
    }
}
