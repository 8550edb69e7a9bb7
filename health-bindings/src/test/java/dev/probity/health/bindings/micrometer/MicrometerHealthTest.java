package dev.probity.health.bindings.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.health.Finding;
import dev.probity.health.HealthChecker;
import dev.probity.health.HealthOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class MicrometerHealthTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private double status() {
        return registry.get("health.status")
                .tag("component", "database")
                .gauge()
                .value();
    }

    @Test
    void theMetersFollowWhatIsReported() {
        Deque<Finding> findings =
                new ArrayDeque<>(List.of(Finding.healthy(), Finding.degraded("slow"), Finding.unhealthy("gone")));
        HealthOptions options = HealthOptions.defaults().retries(0).cacheFor(Duration.ZERO);
        try (HealthChecker health = new HealthChecker(options)) {
            health.listen(new MicrometerHealth(registry)).register("database", findings::removeFirst);

            health.checkAll();
            assertThat(status()).isEqualTo(2);
            health.checkAll();
            assertThat(status()).isEqualTo(1);
            health.checkAll();
            assertThat(status()).isZero();
        }

        assertThat(registry.get("health.check.duration").timer().count()).isEqualTo(3);
    }
}
