package dev.probity.faults.fault;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Lengths of time, and how they are spread.
public sealed interface Spread {
    /// Always the same.
    record Fixed(Duration length) implements Spread {}

    /// Each length between two equally likely.
    record Uniform(Duration least, Duration most) implements Spread {}

    /// The bell curve, cut off at zero and at the most.
    record Normal(Duration mean, Duration deviation, Duration most) implements Spread {}

    /// Mostly short, sometimes very long, as real latencies are; cut off at the most.
    ///
    /// @param median half of the lengths are shorter
    /// @param sigma the standard deviation of the logarithm; 0.5 is tame, 2 is wild
    record LogNormal(Duration median, double sigma, Duration most) implements Spread {}

    default Duration draw(RandomGenerator random) {
        return switch (this) {
            case Fixed(var length) -> length;
            case Uniform(var least, var most) -> Duration.ofNanos(random.nextLong(least.toNanos(), most.toNanos() + 1));
            case Normal(var mean, var deviation, var most) ->
                within(mean.toNanos() + random.nextGaussian() * deviation.toNanos(), most);
            case LogNormal(var median, var sigma, var most) ->
                within(median.toNanos() * Math.exp(random.nextGaussian() * sigma), most);
        };
    }

    private static Duration within(double nanos, Duration most) {
        return Duration.ofNanos((long) Math.clamp(nanos, 0.0, (double) most.toNanos()));
    }
}
