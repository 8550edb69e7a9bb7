package dev.probity.health.checks.cache;

import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import dev.probity.health.HealthStatus;

/// A cache with another one behind it: degraded while the second stands in for the first.
///
/// The first must fail well before the component's timeout, or the second is never asked.
///
/// @param primary usually a [RedisCheck]
/// @param fallback usually a [MemoryCacheCheck]
public record FailoverCacheCheck(HealthCheck primary, HealthCheck fallback) implements HealthCheck {
    @Override
    public Finding check() throws InterruptedException {
        Finding first = look(primary);
        if (first.status() != HealthStatus.UNHEALTHY) {
            return first;
        }
        Finding second = look(fallback);
        return second.status() == HealthStatus.UNHEALTHY
                ? Finding.unhealthy("Both caches fail: " + first.message() + "; " + second.message())
                        .with(first.metadata())
                : Finding.degraded("The second cache stands in: " + first.message())
                        .with(second.metadata())
                        .with("failover", true);
    }

    private static Finding look(HealthCheck cache) throws InterruptedException {
        try {
            return cache.check();
        } catch (InterruptedException timeIsUp) {
            throw timeIsUp;
        } catch (Exception e) { // to throw is one way of being ill
            return Finding.unhealthy(e.toString()).with("error", e.getClass().getName());
        }
    }
}
