package dev.probity.health.bindings.resilience4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.health.Finding;
import dev.probity.health.HealthStatus;
import dev.probity.health.checks.resilience.BreakerSnapshot;
import dev.probity.health.checks.resilience.BreakerState;
import dev.probity.health.checks.resilience.ResilienceCheck;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class Resilience4jBreakersTest {
    private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom().minimumNumberOfCalls(2).build());
    private final Resilience4jBreakers breakers = new Resilience4jBreakers(registry);

    @Test
    void aBreakerThatOpensMakesTheCheckDegraded() {
        CircuitBreaker payments = registry.circuitBreaker("payments");
        registry.circuitBreaker("mail");
        payments.onError(1, TimeUnit.MILLISECONDS, new IllegalStateException());
        payments.onError(1, TimeUnit.MILLISECONDS, new IllegalStateException());

        Finding finding = new ResilienceCheck(breakers).check();

        assertThat(finding.status()).isEqualTo(HealthStatus.DEGRADED);
        assertThat(finding.message()).isEqualTo("1 of 2 circuit breakers open: payments");
        assertThat(breakers.breakers())
                .containsExactly(
                        new BreakerSnapshot("mail", BreakerState.CLOSED),
                        new BreakerSnapshot("payments", BreakerState.OPEN, 1.0, null));
    }

    @Test
    void everyStateHasItsCounterpart() {
        registry.circuitBreaker("a").transitionToForcedOpenState();
        registry.circuitBreaker("b").transitionToDisabledState();
        registry.circuitBreaker("c").transitionToMetricsOnlyState();
        registry.circuitBreaker("d").transitionToOpenState();
        registry.circuitBreaker("d").transitionToHalfOpenState();

        assertThat(breakers.breakers())
                .extracting(BreakerSnapshot::state)
                .containsExactly(
                        BreakerState.FORCED_OPEN, BreakerState.DISABLED, BreakerState.DISABLED, BreakerState.HALF_OPEN);
    }
}
