package dev.probity.health.checks.resilience;

import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Degraded while any circuit breaker refuses calls. Never worse: an open breaker is the protection at work, and
/// taking this application out of service would not mend the one behind it.
public final class ResilienceCheck implements HealthCheck {
    private final List<BreakerSource> sources;

    public ResilienceCheck(BreakerSource... sources) {
        this.sources = List.of(sources);
    }

    @Override
    public Finding check() {
        List<BreakerSnapshot> breakers =
                sources.stream().flatMap(source -> source.breakers().stream()).toList();
        List<String> open = breakers.stream()
                .filter(breaker -> breaker.state().refuses())
                .map(BreakerSnapshot::name)
                .toList();
        Finding finding = open.isEmpty()
                ? Finding.healthy()
                : Finding.degraded(
                        open.size() + " of " + breakers.size() + " circuit breakers open: " + String.join(", ", open));
        return finding.with("breakers", facts(breakers.stream()));
    }

    private static Map<String, Object> facts(Stream<BreakerSnapshot> breakers) {
        Map<String, Object> facts = new LinkedHashMap<>();
        breakers.forEach(breaker -> facts.put(breaker.name(), facts(breaker)));
        return facts;
    }

    private static Map<String, Object> facts(BreakerSnapshot breaker) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", breaker.state().name());
        if (breaker.failureRate() != null) {
            facts.put("failure_rate", breaker.failureRate());
        }
        if (breaker.recoversIn() != null) {
            facts.put("recovers_in_ms", breaker.recoversIn().toMillis());
        }
        return facts;
    }
}
