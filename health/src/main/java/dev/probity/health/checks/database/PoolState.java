package dev.probity.health.checks.database;

import dev.probity.health.Finding;

/// A pool's numbers at one moment, and what they mean.
record PoolState(int active, int limit, int waiting) {
    private static final double NEARLY = 0.9;

    static PoolState of(PoolGauge gauge) {
        return new PoolState(gauge.active(), gauge.limit(), gauge.waiting());
    }

    /// No connection is left; asking for one would only make the queue longer.
    boolean isUsedUp() {
        return active >= limit;
    }

    Finding finding() {
        String numbers = active + " of " + limit + " connections in use, " + waiting + " waiting";
        if (isUsedUp()) {
            return described(Finding.degraded("The pool is used up: " + numbers));
        }
        return described(
                active >= NEARLY * limit
                        ? Finding.degraded("The pool is nearly used up: " + numbers)
                        : Finding.healthy());
    }

    private Finding described(Finding finding) {
        return finding.with("pool_active", active).with("pool_limit", limit).with("pool_waiting", waiting);
    }
}
