package dev.probity.testkit.watch;

import static dev.probity.testkit.watch.WatchedServices.INTERVAL;
import static dev.probity.testkit.watch.WatchedServices.refusing;
import static dev.probity.testkit.watch.WatchedServices.watched;
import static dev.probity.testkit.watch.WatchedServices.well;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.probity.monitor.history.Counts;
import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.ResponseTimes;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.probe.Outcome.Unobserved;
import dev.probity.monitor.probe.Trace;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The share of checks of the last day that were up.
class DayUptimeTest {
    private final Fate fate = new Fate(well());
    /// Checked when the test says so.
    private final Scene scene = Scene.of(watched("a", fate, INTERVAL, false));

    private void check(int times) throws InterruptedException {
        scene.watch.turn();
        for (int i = 0; i < times; i++) {
            scene.watch.checkNow("a");
        }
    }

    private @Nullable Double uptime() {
        return scene.board.uptime().of("a", scene.time.now().toEpochMilli());
    }

    @Test
    void nothingSeenIsNoUptime() {
        assertThat(uptime()).isNull();
    }

    @Test
    void itIsTheShareThatWasUp() throws InterruptedException {
        check(3);
        fate.becomes(refusing());
        check(1);

        assertThat(uptime()).isEqualTo(0.75);
    }

    @Test
    void whatWeCouldNotSeeDoesNotCount() throws InterruptedException {
        check(1);
        fate.becomes(_ -> new Unobserved("no sockets left", Trace.NONE));
        check(5);

        assertThat(uptime()).isEqualTo(1.0);
    }

    @Test
    void aDayLaterItIsForgotten() throws InterruptedException {
        fate.becomes(refusing());
        check(1);
        fate.becomes(well());

        scene.time.advance(Duration.ofHours(24));
        check(1);
        assertThat(uptime()).isEqualTo(0.5);

        scene.time.advance(Duration.ofHours(1));
        assertThat(uptime()).isEqualTo(1.0);
        scene.time.advance(Duration.ofHours(24));
        assertThat(uptime()).isNull();
    }

    @Test
    void theHourThatTakesAnOldOnesPlaceBeginsAnew() throws InterruptedException {
        fate.becomes(refusing());
        check(10);
        fate.becomes(well());
        scene.time.advance(Duration.ofHours(25));
        check(1);

        assertThat(uptime()).isEqualTo(1.0);
    }

    @Test
    void earlierHoursAreRestoredAndAddedTo() throws InterruptedException {
        long hour = Period.HOUR.startOf(Scene.NOON.toEpochMilli());
        scene.board
                .uptime()
                .restore("a", List.of(rollup(hour - 2 * Period.HOUR.millis(), 50, 10), rollup(hour, 28, 1)));
        check(1);

        assertThat(uptime()).isCloseTo(79.0 / 90, within(1e-9));
    }

    @Test
    void whatTheStoreKnowsOfThisHourIncludesWhatWasCountedSince() throws InterruptedException {
        long hour = Period.HOUR.startOf(Scene.NOON.toEpochMilli());
        check(1);
        scene.board.uptime().restore("a", List.of(rollup(hour, 2, 2)));

        assertThat(uptime()).isEqualTo(0.5);
    }

    private static Rollup rollup(long start, long up, long down) {
        return new Rollup(Period.HOUR, start, new Counts(up - 1, 1, down, 7, 9), ResponseTimes.NONE);
    }

    @Test
    void whatIsWatchedNoMoreIsForgotten() throws InterruptedException {
        check(1);
        scene.watching();

        assertThat(uptime()).isNull();
    }
}
