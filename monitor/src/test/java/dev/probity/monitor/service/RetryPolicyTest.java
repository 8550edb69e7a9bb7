package dev.probity.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// Draws the same share each time, from 0 to 1.
    private static RandomGenerator drawing(double share) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return share;
            }
        };
    }

    @Test
    void withoutRetriesThereIsOneAttempt() {
        assertThat(RetryPolicy.NONE.allows(1)).isTrue();
        assertThat(RetryPolicy.NONE.allows(2)).isFalse();
    }

    @Test
    void retriesAreFurtherAttempts() {
        RetryPolicy policy = RetryPolicy.retries(2, SECOND);

        assertThat(policy.allows(3)).isTrue();
        assertThat(policy.allows(4)).isFalse();
    }

    @Test
    void theFirstAttemptDoesNotWait() {
        assertThat(RetryPolicy.retries(2, SECOND).delayBefore(1, drawing(0.5))).isZero();
    }

    @Test
    void eachDelayIsLongerThanTheOneBefore() {
        RetryPolicy policy = new RetryPolicy(5, SECOND, 3, 0);

        assertThat(policy.delayBefore(2, drawing(0))).isEqualTo(SECOND);
        assertThat(policy.delayBefore(3, drawing(0))).isEqualTo(Duration.ofSeconds(3));
        assertThat(policy.delayBefore(4, drawing(0))).isEqualTo(Duration.ofSeconds(9));
        assertThat(policy.withDelay(Duration.ofSeconds(2)).delayBefore(4, drawing(0)))
                .isEqualTo(Duration.ofSeconds(18));
    }

    @Test
    void jitterGoesBothWays() {
        RetryPolicy policy = RetryPolicy.retries(2, SECOND);

        assertThat(policy.delayBefore(2, drawing(0))).isEqualTo(Duration.ofMillis(800));
        assertThat(policy.delayBefore(2, drawing(0.5))).isEqualTo(SECOND);
        assertThat(policy.delayBefore(2, drawing(1))).isEqualTo(Duration.ofMillis(1200));
        assertThat(policy.delayBefore(3, drawing(0))).isEqualTo(Duration.ofMillis(1600));
    }

    @Test
    void noDelayGrowsForEver() {
        Duration longest = RetryPolicy.LONGEST_DELAY;

        assertThat(new RetryPolicy(2000, SECOND, 2, 0).delayBefore(2000, drawing(0)))
                .isEqualTo(longest);
        assertThat(new RetryPolicy(2, Duration.ofSeconds(Long.MAX_VALUE), 1, 0).delayBefore(2, drawing(0)))
                .isEqualTo(longest);
        assertThat(new RetryPolicy(2000, Duration.ZERO, 2, 0).delayBefore(2000, drawing(0)))
                .isZero();
    }

    @Property
    void everyDelayIsWithinItsBounds(
            @ForAll @LongRange(min = 0, max = 10_000_000) long micros,
            @ForAll @DoubleRange(min = 1, max = 10) double backoff,
            @ForAll @DoubleRange(min = 0, max = 1) double jitter,
            @ForAll @IntRange(min = 2, max = 50) int attempt,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double share) {
        RetryPolicy policy = new RetryPolicy(50, Duration.ofNanos(micros * 1000), backoff, jitter);
        RetryPolicy steady = new RetryPolicy(50, Duration.ofNanos(micros * 1000), backoff, 0);

        double nominal = steady.delayBefore(attempt, drawing(share)).toNanos();
        double delay = policy.delayBefore(attempt, drawing(share)).toNanos();

        assertThat(nominal).isLessThanOrEqualTo((double) RetryPolicy.LONGEST_DELAY.toNanos());
        assertThat(delay).isBetween(nominal * (1 - jitter) - 2, (nominal + 1) * (1 + jitter) + 2);
        assertThat(steady.delayBefore(attempt + 1, drawing(share)).toNanos()).isGreaterThanOrEqualTo((long) nominal);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new RetryPolicy(0, SECOND, 1, 0)).hasMessage("attempts: found 0, expected at least 1");
        assertThatThrownBy(() -> RetryPolicy.retries(-1, SECOND)).hasMessageStartingWith("attempts: found 0");
        assertThatThrownBy(() -> new RetryPolicy(1, SECOND.negated(), 1, 0))
                .hasMessage("delay: found PT-1S, expected none below zero");
        for (double backoff : new double[] {0.9, -1, Double.NaN}) {
            assertThatThrownBy(() -> new RetryPolicy(1, SECOND, backoff, 0))
                    .hasMessage("backoff: found " + backoff + ", expected at least 1");
        }
        for (double jitter : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> new RetryPolicy(1, SECOND, 1, jitter))
                    .hasMessage("jitter: found " + jitter + ", expected 0 to 1");
        }
    }
}
