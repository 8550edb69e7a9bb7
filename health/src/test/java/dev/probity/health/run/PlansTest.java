package dev.probity.health.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlansTest {
    private static final Plan PLAN = new Plan(Duration.ofSeconds(1), 1, Duration.ofMillis(100));

    @Test
    void pausesDouble() {
        assertThat(PLAN.pauseAfter(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(PLAN.pauseAfter(2)).isEqualTo(Duration.ofMillis(200));
        assertThat(PLAN.pauseAfter(4)).isEqualTo(Duration.ofMillis(800));
        assertThat(PLAN.pauseAfter(1_000)).isPositive();
    }

    @Test
    void aRetryThatCouldNotBeginInTimeIsNotMade() {
        assertThat(PLAN.retries(1, Duration.ofMillis(899))).isTrue();
        assertThat(PLAN.retries(1, Duration.ofMillis(900))).isFalse();
        assertThat(PLAN.retries(2, Duration.ZERO)).isFalse();
    }

    @Test
    void whatFailsIsAskedTwiceAsOftenButNotMoreThanEverySecond() {
        assertThat(Schedule.every(Duration.ofSeconds(10)).whileFailing()).isEqualTo(Duration.ofSeconds(5));
        assertThat(Schedule.every(Duration.ofMillis(1500)).whileFailing()).isEqualTo(Duration.ofSeconds(1));
        assertThat(Schedule.every(Duration.ofMillis(200)).whileFailing()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void intervalsAreSpreadByTenPercent() {
        Schedule schedule = Schedule.every(Duration.ofSeconds(10));

        assertThat(schedule.untilNext(false, 0)).isEqualTo(Duration.ofSeconds(9));
        assertThat(schedule.untilNext(false, 0.5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(schedule.untilNext(true, 0.5)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void schedulesThatContradictThemselvesAreRefused() {
        Duration second = Duration.ofSeconds(1);
        Duration minute = Duration.ofMinutes(1);

        assertThatThrownBy(() -> new Schedule(second, minute, minute)).hasMessageContaining("while failing");
        assertThatThrownBy(() -> new Schedule(second, second, second)).hasMessageContaining("stale");
        assertThatThrownBy(() -> Schedule.every(Duration.ofNanos(1))).hasMessageContaining("at least");
        assertThatThrownBy(() -> new Thresholds(0, 1)).hasMessageContaining("at least 1");
    }
}
