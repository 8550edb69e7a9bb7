package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.transport.Limits;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Timings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopwatchTest {
    private static final long START = 1_000_000_000_000L;
    private static final Limits TWO_SECONDS = Limits.total(Duration.ofSeconds(2));

    private final Stopwatch watch = new Stopwatch(START);

    @Test
    void phasesAddUpToTheTotalHoweverTheMomentsFall() {
        long now = START;
        for (Phase phase : Phase.values()) {
            now += 1_234_567;
            watch.enter(phase, now);
        }
        now += 999;
        Timings timings = watch.timings(now);

        assertThat(timings.total()).isEqualTo(Duration.ofNanos((now - START) / 1000 * 1000));
        assertThat(timings.queue()).isEqualTo(2469);
    }

    @Test
    void comingBackToAPhaseAddsToIt() {
        watch.enter(Phase.CONNECT, START + 5_000);
        watch.enter(Phase.QUEUE, START + 8_000);
        watch.enter(Phase.TLS, START + 18_000);

        assertThat(watch.timings(START + 20_000)).isEqualTo(new Timings(15, 0, 3, 2, 0, 0, 0));
    }

    @Test
    void ourOwnDelayDoesNotUseUpTheTotal() {
        watch.enter(Phase.CONNECT, START + 500_000_000);

        assertThat(watch.dueNanos(TWO_SECONDS)).isEqualTo(START + 2_500_000_000L);
    }

    @Test
    void ourOwnDelayHasALimitToo() {
        assertThat(watch.dueNanos(TWO_SECONDS)).isEqualTo(START + 2_000_000_000L);
    }

    @Test
    void theShorterOfPhaseAndTotalComesFirst() {
        Duration nine = Duration.ofSeconds(9);
        Limits limits = new Limits(nine, Duration.ofMillis(100), nine, nine, nine, Duration.ofSeconds(2), Limits.NONE);
        watch.enter(Phase.CONNECT, START);

        assertThat(watch.dueNanos(limits)).isEqualTo(START + 100_000_000);
        assertThat(watch.nextLimit(limits)).isEqualTo(Duration.ofMillis(100));

        watch.enter(Phase.WAIT, START + 50_000_000);

        assertThat(watch.dueNanos(limits)).isEqualTo(START + 2_000_000_000L);
        assertThat(watch.nextLimit(limits)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theLimitForTheWholeCountsOurOwnDelayToo() {
        Duration two = Duration.ofSeconds(2);
        Limits limits = new Limits(two, two, two, two, two, two, Duration.ofSeconds(3));
        watch.enter(Phase.CONNECT, START + 1_500_000_000L);

        assertThat(watch.dueNanos(limits)).isEqualTo(START + 3_000_000_000L);
        assertThat(watch.nextLimit(limits)).isEqualTo(Duration.ofSeconds(3));
    }
}
