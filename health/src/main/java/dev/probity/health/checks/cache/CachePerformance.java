package dev.probity.health.checks.cache;

import dev.probity.health.Finding;
import java.time.Duration;

/// What a cache knows about its own work.
public interface CachePerformance {
    /// Look-ups that found something, so far.
    long hits();

    /// Look-ups that found nothing, so far.
    long misses();

    /// How long a look-up takes on average.
    Duration meanLatency();

    /// Adds `hit_rate` (0 to 1, absent before the first look-up) and `latency_ms` to a finding.
    static Finding describe(Finding finding, CachePerformance performance) {
        long hits = performance.hits();
        long lookups = hits + performance.misses();
        Double hitRate = lookups == 0 ? null : (double) hits / lookups;
        return finding.with("hit_rate", hitRate)
                .with("latency_ms", performance.meanLatency().toNanos() / 1e6);
    }
}
