package dev.probity.health.checks.cache;

import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import org.jspecify.annotations.Nullable;

/// Whether a cache in memory keeps what it is given: one entry is put, read and removed.
public final class MemoryCacheCheck implements HealthCheck {
    private static final String KEY = "dev.probity.health.probe";

    private final ProbedCache cache;
    private final @Nullable CachePerformance performance;

    public MemoryCacheCheck(ProbedCache cache) {
        this(cache, null);
    }

    public MemoryCacheCheck(ProbedCache cache, @Nullable CachePerformance performance) {
        this.cache = cache;
        this.performance = performance;
    }

    @Override
    public Finding check() {
        String value = Long.toHexString(System.identityHashCode(this));
        cache.put(KEY, value);
        String kept = cache.get(KEY);
        cache.remove(KEY);
        Finding finding = value.equals(kept)
                ? Finding.healthy()
                : Finding.unhealthy(kept == null ? "An entry was lost at once" : "An entry was mixed up");
        Finding described = finding.with("cache_type", "memory").with("entries", cache.size());
        return performance == null ? described : CachePerformance.describe(described, performance);
    }
}
