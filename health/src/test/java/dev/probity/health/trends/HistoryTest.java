package dev.probity.health.trends;

import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.health.CheckOptions;
import dev.probity.health.Checkers;
import dev.probity.health.ComponentStatus;
import dev.probity.health.HealthChecker;
import dev.probity.health.HealthStatus;
import dev.probity.health.Observation;
import dev.probity.health.run.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant FOREVER = Instant.MAX;

    private static Observation observation(int step, HealthStatus seen) {
        return new Observation(new ComponentStatus("db", HEALTHY, "", step, Map.of()), seen, Samples.at(step));
    }

    @Test
    void theLastResultsAreRememberedAndTheOldestForgotten() {
        History history = new History(100, Duration.ofMinutes(5));
        IntStream.range(0, 1_000).forEach(i -> history.observed(observation(i, HEALTHY)));

        assertThat(history.samples("DB", Instant.MIN, FOREVER))
                .hasSize(100)
                .first()
                .isEqualTo(new Sample(Samples.at(900), HEALTHY, Duration.ofMillis(900)));
        assertThat(history.components()).containsExactly("db");
        assertThat(history.samples("nobody", Instant.MIN, FOREVER)).isEmpty();
    }

    @Test
    void aRangeIsAskedForFromInclusiveToExclusive() {
        History history = new History();
        IntStream.range(0, 10).forEach(i -> history.observed(observation(i, i == 5 ? UNHEALTHY : HEALTHY)));

        List<Sample> samples = history.samples("db", Samples.at(5), Samples.at(7));

        assertThat(samples).extracting(Sample::seen).containsExactly(UNHEALTHY, HEALTHY);
        assertThat(history.timeline("db", Samples.at(5), Samples.at(7))).hasSize(2);
        Trend trend = history.trend("db", Samples.at(5), Samples.at(7));
        assertThat(trend.results()).isEqualTo(2);
        assertThat(trend.meanMs()).isEqualTo(5.5);
        assertThat(trend.availability().share()).hasValue(0.5);
    }

    @Test
    void itSeesWhatChecksSawNotWhatThresholdsMadeOfIt() {
        History history = new History();
        HealthChecker health = Checkers.manual(Checkers.PLAIN, new ManualTime()).listen(history);
        health.register(
                "db", Checkers.script(UNHEALTHY), CheckOptions.defaults().thresholds(3, 2));

        assertThat(health.checkComponent("db").status()).isEqualTo(HEALTHY);
        assertThat(history.samples("db", Instant.MIN, FOREVER))
                .extracting(Sample::seen)
                .containsExactly(UNHEALTHY);
    }

    @Test
    void tenMillionResultsTakeNoMoreRoomThanItsCapacity() {
        History history = new History(1_000, Duration.ofMinutes(5));
        Observation observation = observation(1, HEALTHY);
        for (int i = 0; i < 10_000_000; i++) {
            history.observed(observation);
        }

        assertThat(history.samples("db", Instant.MIN, FOREVER)).hasSize(1_000);
    }

    @Test
    void aHistoryOfNothingIsRefused() {
        assertThatThrownBy(() -> new History(0, Duration.ofMinutes(5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new History(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
