package dev.probity.monitor.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class HistogramTest {
    private static final long DAY = 86_400_000_000L;

    @Property
    void aQuantileIsAtMostTwoPercentOff(
            @ForAll @Size(min = 1, max = 300) long[] anything, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        long[] micros = durations(anything);
        Arrays.sort(micros);
        double exact = micros[(int) Math.floor(share * (micros.length - 1))];

        long quantile = Histogram.of(micros).quantile(share);

        assertThat((double) quantile).isCloseTo(exact, within(exact * 0.0157 + 1));
    }

    @Property
    void addingIsTheSameAsCountingTogether(@ForAll @Size(max = 50) long[] one, @ForAll @Size(max = 50) long[] other) {
        long[] all = LongStream.concat(Arrays.stream(durations(one)), Arrays.stream(durations(other)))
                .toArray();

        Histogram sum = Histogram.of(durations(one)).plus(Histogram.of(durations(other)));

        assertThat(sum).isEqualTo(Histogram.of(all)).hasSameHashCodeAs(Histogram.of(all));
        assertThat(sum.total()).isEqualTo(all.length);
    }

    @Property
    void storedCountsMakeTheSameHistogram(@ForAll @Size(max = 50) long[] anything) {
        Histogram histogram = Histogram.of(durations(anything));

        assertThat(Histogram.ofCounts(histogram.first(), histogram.counts())).isEqualTo(histogram);
    }

    @Property
    void shortDurationsAreExact(@ForAll @LongRange(min = 0, max = 63) long steps) {
        assertThat(Histogram.of(steps * 100).quantile(0.5)).isEqualTo(steps * 100);
    }

    @Example
    void nothingHasNoQuantile() {
        assertThatThrownBy(() -> Histogram.EMPTY.quantile(0.5)).isInstanceOf(IllegalStateException.class);
    }

    @Example
    void countsThatAreNoneOfAHistogramAreRefused() {
        assertThatThrownBy(() -> Histogram.ofCounts(0, new long[] {0, 1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Histogram.ofCounts(0, new long[] {1, -1, 1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Histogram.ofCounts(-1, new long[] {1})).isInstanceOf(IllegalArgumentException.class);
    }

    /// Anything, folded into 0 to a day and onto the resolution.
    private static long[] durations(long[] anything) {
        return Arrays.stream(anything)
                .map(value -> Math.floorMod(value, DAY) / 100 * 100)
                .toArray();
    }
}
