package dev.probity.monitor.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;

/// All checks of one service that were due within one hour or one day.
///
/// @param start of the period, milliseconds since the epoch
public record Rollup(Period period, long start, Counts counts, ResponseTimes responseTimes) {
    /// The rollups of samples, by time; one for each period that has a sample.
    public static List<Rollup> of(Period period, List<Sample> samples) {
        return samples.stream()
                .collect(groupingBy(sample -> period.startOf(sample.scheduledAt()), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(entry -> of(period, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Rollup of(Period period, long start, List<Sample> samples) {
        Counts counts = samples.stream().map(Sample::finding).map(Counts::of).reduce(Counts.NONE, Counts::plus);
        long[] micros = samples.stream()
                .filter(Sample::answered)
                .mapToLong(sample -> sample.phases().response().toNanos() / 1000)
                .toArray();
        return new Rollup(period, start, counts, ResponseTimes.of(micros));
    }

    /// Both together; of the same period.
    public Rollup plus(Rollup other) {
        if (period != other.period || start != other.start) {
            throw new IllegalArgumentException("Rollups of different periods cannot be added");
        }
        return new Rollup(period, start, counts.plus(other.counts), responseTimes.plus(other.responseTimes));
    }
}
