package dev.probity.health;

import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.health.run.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CachingTest {
    private final ManualTime time = new ManualTime();
    private final HealthChecker health = Checkers.manual(Checkers.PLAIN.cacheFor(Duration.ofSeconds(1)), time);

    @Test
    void aResultIsServedAgainForAMoment() {
        health.register("component", Checkers.script(HEALTHY, UNHEALTHY));

        assertThat(health.checkComponent("component").status()).isEqualTo(HEALTHY);
        time.advance(Duration.ofMillis(999));
        assertThat(health.checkAll().overall()).isEqualTo(HEALTHY);
        time.advance(Duration.ofMillis(1));
        assertThat(health.checkAll().overall()).isEqualTo(UNHEALTHY);
    }
}
