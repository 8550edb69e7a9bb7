package dev.probity.monitor.history;

import java.util.Arrays;

/// The response times of the checks that were answered, in microseconds.
///
/// @param sum of all, so that `sum / histogram.total()` is the mean
/// @param least zero when there are none
/// @param most zero when there are none
public record ResponseTimes(long sum, long least, long most, Histogram histogram) {
    public static final ResponseTimes NONE = new ResponseTimes(0, 0, 0, Histogram.EMPTY);

    static ResponseTimes of(long... micros) {
        return micros.length == 0
                ? NONE
                : new ResponseTimes(
                        Arrays.stream(micros).sum(),
                        Arrays.stream(micros).min().getAsLong(),
                        Arrays.stream(micros).max().getAsLong(),
                        Histogram.of(micros));
    }

    public ResponseTimes plus(ResponseTimes other) {
        if (count() == 0 || other.count() == 0) {
            return count() == 0 ? other : this;
        }
        return new ResponseTimes(
                sum + other.sum,
                Math.min(least, other.least),
                Math.max(most, other.most),
                histogram.plus(other.histogram));
    }

    public long count() {
        return histogram.total();
    }
}
