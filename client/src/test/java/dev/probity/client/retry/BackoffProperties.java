package dev.probity.client.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BackoffProperties {
    private final Backoff backoff = new Backoff(RetryConfig.DEFAULT);

    @Property
    void aPauseIsNeverNegativeAndNeverLongerThanItsBound(
            @ForAll Pace pace,
            @ForAll @IntRange(min = 1) int step,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double random) {
        Duration pause = backoff.pause(pace, step, random);

        long base = pace == Pace.AT_ONCE ? 0 : pace == Pace.SOON ? 100 : 1000;
        double bound = Math.min(5000, base * Math.pow(2, step - 1));
        assertThat(pause.toNanos()).isBetween(0L, (long) (bound * 1e6));
    }

    @Property
    void aPauseThatIsAskedForIsNeverShortenedAndStretchedByHalfAtMost(
            @ForAll @IntRange(max = 100_000) int seconds,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double random) {
        Duration asked = Duration.ofSeconds(seconds);

        assertThat(backoff.asked(asked, random))
                .isBetween(asked, asked.multipliedBy(3).dividedBy(2));
    }

    @Example
    void theBoundDoublesUpToTheCap() {
        double almostOne = Math.nextDown(1.0);

        assertThat(backoff.pause(Pace.SOON, 1, almostOne).toMillis()).isEqualTo(99);
        assertThat(backoff.pause(Pace.SOON, 2, almostOne).toMillis()).isEqualTo(199);
        assertThat(backoff.pause(Pace.SOON, 3, almostOne).toMillis()).isEqualTo(399);
        assertThat(backoff.pause(Pace.SOON, 30, almostOne).toMillis()).isEqualTo(4999);
    }

    @Example
    void pausesAreSpreadEvenly() {
        Random random = new Random(7);
        int[] tenths = new int[10];
        for (int i = 0; i < 10_000; i++) {
            tenths[(int) (backoff.pause(Pace.SOON, 1, random.nextDouble()).toNanos() / 10_000_001)]++;
        }

        for (int count : tenths) {
            assertThat(count).isBetween(850, 1150);
        }
    }
}
