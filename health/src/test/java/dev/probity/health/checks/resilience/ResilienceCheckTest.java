package dev.probity.health.checks.resilience;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.health.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResilienceCheckTest {
    private static final BreakerSnapshot CLOSED = new BreakerSnapshot("mail", BreakerState.CLOSED, 0.02, null);
    private static final BreakerSnapshot OPEN =
            new BreakerSnapshot("payments", BreakerState.OPEN, 0.8, Duration.ofSeconds(5));

    private static Finding of(BreakerSnapshot... breakers) {
        return new ResilienceCheck(() -> List.of(breakers)).check();
    }

    @Test
    void closedBreakersAreHealthy() {
        Finding finding = of(CLOSED, new BreakerSnapshot("search", BreakerState.HALF_OPEN));

        assertThat(finding.status()).isEqualTo(HEALTHY);
        assertThat(finding.metadata())
                .containsEntry(
                        "breakers",
                        Map.of(
                                "mail",
                                Map.of("state", "CLOSED", "failure_rate", 0.02),
                                "search",
                                Map.of("state", "HALF_OPEN")));
    }

    @Test
    void anyOpenBreakerIsDegradedAndNamed() {
        Finding finding = of(CLOSED, OPEN, new BreakerSnapshot("search", BreakerState.FORCED_OPEN));

        assertThat(finding.status()).isEqualTo(DEGRADED);
        assertThat(finding.message()).isEqualTo("2 of 3 circuit breakers open: payments, search");
        assertThat(finding.metadata().toString()).contains("recovers_in_ms=5000");
    }

    @Test
    void breakersComeFromSeveralSources() {
        ResilienceCheck check = new ResilienceCheck(() -> List.of(CLOSED), () -> List.of(OPEN));

        assertThat(check.check().message()).isEqualTo("1 of 2 circuit breakers open: payments");
        assertThat(new ResilienceCheck().check().status()).isEqualTo(HEALTHY);
    }
}
