package dev.probity.health;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final HealthChecker health =
            new HealthChecker(HealthOptions.defaults().retryDelay(Duration.ofMillis(5)));
    private final Logger logger = Logger.getLogger("dev.probity.health");
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler recorder = new Handler() {
        @Override
        public void publish(LogRecord message) {
            logged.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void record() {
        logger.setUseParentHandlers(false);
        logger.addHandler(recorder);
    }

    @AfterEach
    void close() {
        logger.removeHandler(recorder);
        logger.setUseParentHandlers(true);
        health.close();
    }

    @Test
    void oneFailureIsTriedAgainAndLogged() {
        health.register("component", Checkers.script(UNHEALTHY, HEALTHY));

        ComponentStatus status = health.checkComponent("component");

        assertThat(status.status()).isEqualTo(HEALTHY);
        assertThat(status.metadata()).containsEntry("attempts", 2);
        assertThat(logged).containsExactly("Component component: attempt 1 failed (as scripted), trying again in 5 ms");
    }

    @Test
    void retriesOfOneComponentWin() {
        health.register(
                "component",
                Checkers.script(UNHEALTHY, UNHEALTHY, UNHEALTHY, HEALTHY),
                CheckOptions.defaults().retries(2));

        assertThat(health.checkComponent("component").status()).isEqualTo(UNHEALTHY);
        assertThat(logged).hasSize(2);
    }

    @Test
    void degradedIsAnAnswerAndNotTriedAgain() {
        health.register("component", Checkers.script(DEGRADED, HEALTHY));

        assertThat(health.checkComponent("component").status()).isEqualTo(DEGRADED);
        assertThat(logged).isEmpty();
    }
}
