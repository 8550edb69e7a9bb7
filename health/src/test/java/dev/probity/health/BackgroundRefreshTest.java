package dev.probity.health;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.health.run.ManualTime;
import dev.probity.health.run.Schedule;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundRefreshTest {
    private static final CheckOptions EVERY_TEN = CheckOptions.defaults().every(Duration.ofSeconds(10));

    private final ManualTime time = new ManualTime();
    private final HealthChecker health = Checkers.manual(Checkers.PLAIN, time);
    private final AtomicInteger checks = new AtomicInteger();

    private HealthCheck counted(HealthStatus... script) {
        HealthCheck check = Checkers.script(script);
        return () -> {
            checks.incrementAndGet();
            return check.check();
        };
    }

    @Test
    void askingNeverRunsTheCheck() {
        health.register("component", counted(HEALTHY), EVERY_TEN);
        health.checkAll();
        health.checkAll();
        assertThat(checks).hasValue(1);

        time.advance(Duration.ofSeconds(30));
        assertThat(checks).hasValue(4);
        assertThat(health.checkAll().overall()).isEqualTo(HEALTHY);
        assertThat(checks).hasValue(4);
    }

    @Test
    void whatFailsIsCheckedMoreOftenAndChangesAfterThreeInARow() {
        health.register("component", counted(HEALTHY, UNHEALTHY), EVERY_TEN);
        time.advance(Duration.ofSeconds(10));
        assertThat(health.checkAll().overall()).isEqualTo(HEALTHY);

        time.advance(Duration.ofSeconds(5));
        assertThat(health.checkAll().overall()).isEqualTo(HEALTHY);
        time.advance(Duration.ofSeconds(5));
        assertThat(health.checkAll().overall()).isEqualTo(UNHEALTHY);
        assertThat(checks).hasValue(4);
    }

    @Test
    void resultsCarryTheirTimeAndAreNotBelievedForEver() {
        health.register(
                "component",
                () -> {
                    if (checks.incrementAndGet() > 1) {
                        time.advance(Duration.ofSeconds(40)); // time passes, no result comes
                        assertThat(health.checkComponent("component").status()).isEqualTo(DEGRADED);
                        assertThat(health.checkComponent("component").message())
                                .isEqualTo("Not checked for 50 s; before that: all well");
                        assertThat(health.checkComponent("component").metadata())
                                .containsEntry("stale", true);
                    }
                    return Finding.healthy("all well");
                },
                EVERY_TEN.timeout(Duration.ofMinutes(5)));
        assertThat(health.checkComponent("component").metadata()).containsEntry("checked_at", "2026-11-20T12:00:00Z");

        time.advance(Duration.ofSeconds(10));

        assertThat(health.checkComponent("component").message()).isEqualTo("all well");
    }

    @Test
    void aCheckThatOutlastsItsIntervalIsFollowedByTheNextAtOnce() {
        health.register(
                "component",
                () -> {
                    if (checks.incrementAndGet() == 1) {
                        time.advance(Duration.ofSeconds(1));
                    }
                    return Finding.healthy();
                },
                CheckOptions.defaults().schedule(Schedule.every(Duration.ofMillis(100))));

        time.advance(Duration.ZERO);

        assertThat(checks).hasValue(2);
    }

    @Test
    void closingEndsIt() {
        health.register("component", counted(HEALTHY), EVERY_TEN);
        health.close();
        time.advance(Duration.ofMinutes(1));

        assertThat(checks).hasValue(1);
        assertThat(health.checkComponent("component").message()).isEqualTo("Not checked for 60 s");
    }

    @Test
    void closingWithinACheckEndsItToo() {
        health.register(
                "component",
                () -> {
                    health.close();
                    return Finding.healthy();
                },
                EVERY_TEN);

        assertThat(time.alarms()).isZero();
    }
}
