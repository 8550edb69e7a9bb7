package dev.probity.health.trends;

import java.util.Arrays;
import java.util.List;

/// Whether a component has become slower than it used to be.
///
/// The rule: the median of the last 20 results is more than half again the median of the 200 before, and lies above it
/// by more than three times their median absolute deviation and by a millisecond. Failed results say nothing about
/// speed and are left out; with less than 20 results on either side it is too early to say.
///
/// @param recentMs median of the last results; 0 when it is too early
/// @param baselineMs median of those before; 0 when it is too early
/// @param isSlower whether the rule holds
public record Slowdown(double recentMs, double baselineMs, boolean isSlower) {
    private static final int RECENT = 20;
    private static final int BASELINE = 200;
    private static final double FACTOR = 1.5;
    private static final double DEVIATIONS = 3;
    private static final double AT_LEAST_MS = 1;

    /// @param samples oldest first
    public static Slowdown of(List<Sample> samples) {
        double[] times = samples.stream()
                .filter(Sample::isAvailable)
                .mapToDouble(Sample::milliseconds)
                .toArray();
        int split = times.length - RECENT;
        if (split < RECENT) {
            return new Slowdown(0, 0, false);
        }
        double recent = median(Arrays.copyOfRange(times, split, times.length));
        double[] before = Arrays.copyOfRange(times, Math.max(0, split - BASELINE), split);
        double baseline = median(before);
        double deviation = median(
                Arrays.stream(before).map(time -> Math.abs(time - baseline)).toArray());
        double margin = Math.max(AT_LEAST_MS, DEVIATIONS * deviation);
        return new Slowdown(recent, baseline, recent > FACTOR * baseline && recent > baseline + margin);
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
