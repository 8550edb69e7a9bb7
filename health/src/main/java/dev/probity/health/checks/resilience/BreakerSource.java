package dev.probity.health.checks.resilience;

import java.util.List;

/// Where circuit breakers are known: the resilient client, Resilience4j, one's own.
@FunctionalInterface
public interface BreakerSource {
    /// All breakers as they are now.
    List<BreakerSnapshot> breakers();
}
