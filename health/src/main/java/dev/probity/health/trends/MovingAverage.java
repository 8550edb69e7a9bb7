package dev.probity.health.trends;

import java.util.List;

/// Response times, smoothed for graphs. One value for each result.
public final class MovingAverage {
    private MovingAverage() {}

    /// The mean of each result and those before it, `window` in all (fewer at the beginning), in milliseconds.
    public static double[] simple(List<Sample> samples, int window) {
        double[] averages = new double[samples.size()];
        double sum = 0;
        for (int i = 0; i < averages.length; i++) {
            sum += samples.get(i).milliseconds();
            if (i >= window) {
                sum -= samples.get(i - window).milliseconds();
            }
            averages[i] = sum / Math.min(i + 1, window);
        }
        return averages;
    }

    /// Exponentially weighted, in milliseconds.
    ///
    /// @param weight of the newest result, over 0 to 1
    public static double[] exponential(List<Sample> samples, double weight) {
        double[] averages = new double[samples.size()];
        for (int i = 0; i < averages.length; i++) {
            double now = samples.get(i).milliseconds();
            averages[i] = i == 0 ? now : weight * now + (1 - weight) * averages[i - 1];
        }
        return averages;
    }
}
