package dev.probity.health;

import dev.probity.health.run.DirectThreads;
import dev.probity.health.run.Machinery;
import dev.probity.health.run.ManualTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Checkers for tests, and checks that do as they are told.
public final class Checkers {
    /// No retry, nothing cached: each call is one check.
    public static final HealthOptions PLAIN =
            HealthOptions.defaults().retries(0).cacheFor(Duration.ZERO);

    private Checkers() {}

    /// A checker whose checks run on the asking thread and whose time is moved by hand.
    public static HealthChecker manual(HealthOptions options, ManualTime time) {
        return new HealthChecker(options, new Machinery(time, new DirectThreads(), new Middle()));
    }

    /// Chance that always says one half, so that intervals are exact.
    private static final class Middle implements RandomGenerator {
        @Override
        public long nextLong() {
            return Long.MIN_VALUE;
        }

        @Override
        public double nextDouble() {
            return 0.5;
        }
    }

    /// A check with these findings, one after the other; then the last again and again.
    public static HealthCheck script(HealthStatus... statuses) {
        Deque<HealthStatus> left = new ArrayDeque<>(List.of(statuses));
        return () -> {
            HealthStatus status = left.size() > 1 ? left.removeFirst() : left.getFirst();
            return new Finding(status, status == HealthStatus.HEALTHY ? "" : "as scripted", Map.of());
        };
    }
}
