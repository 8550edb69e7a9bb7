package dev.probity.bench.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.DoubleStream;

/// Measured values of one kind, and what is said of them.
public final class Samples {
    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    /// @throws IllegalArgumentException when there are none
    public static Samples of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        return new Samples(sorted);
    }

    public static Samples of(Collection<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue));
    }

    public double min() {
        return sorted[0];
    }

    public double median() {
        return quantile(0.5);
    }

    public double max() {
        return sorted[sorted.length - 1];
    }

    /// The smallest value that at least this share of all does not exceed.
    ///
    /// @param share above 0, at most 1
    public double quantile(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    public int count() {
        return sorted.length;
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
