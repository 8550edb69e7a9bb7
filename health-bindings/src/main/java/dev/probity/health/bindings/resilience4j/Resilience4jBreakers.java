package dev.probity.health.bindings.resilience4j;

import dev.probity.health.checks.resilience.BreakerSnapshot;
import dev.probity.health.checks.resilience.BreakerSource;
import dev.probity.health.checks.resilience.BreakerState;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Comparator;
import java.util.List;

/// The circuit breakers of a Resilience4j registry, by name. Resilience4j does not say when an open breaker lets trial
/// calls through, so that is left open.
public final class Resilience4jBreakers implements BreakerSource {
    private final CircuitBreakerRegistry registry;

    public Resilience4jBreakers(CircuitBreakerRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<BreakerSnapshot> breakers() {
        return registry.getAllCircuitBreakers().stream()
                .map(Resilience4jBreakers::snapshot)
                .sorted(Comparator.comparing(BreakerSnapshot::name))
                .toList();
    }

    private static BreakerSnapshot snapshot(CircuitBreaker breaker) {
        float percent = breaker.getMetrics().getFailureRate(); // -1 below the minimum number of calls
        Double rate = percent < 0 ? null : percent / 100.0;
        return new BreakerSnapshot(breaker.getName(), state(breaker.getState()), rate, null);
    }

    private static BreakerState state(CircuitBreaker.State state) {
        return switch (state) {
            case CLOSED -> BreakerState.CLOSED;
            case OPEN -> BreakerState.OPEN;
            case HALF_OPEN -> BreakerState.HALF_OPEN;
            case FORCED_OPEN -> BreakerState.FORCED_OPEN;
            case DISABLED, METRICS_ONLY -> BreakerState.DISABLED;
        };
    }
}
