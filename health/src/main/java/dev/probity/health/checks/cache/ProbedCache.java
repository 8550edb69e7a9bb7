package dev.probity.health.checks.cache;

import org.jspecify.annotations.Nullable;

/// A cache in memory, as far as its check needs it.
public interface ProbedCache {
    void put(String key, String value);

    @Nullable
    String get(String key);

    void remove(String key);

    /// Entries now.
    long size();
}
