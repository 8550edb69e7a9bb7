package dev.probity.health.trends;

import dev.probity.health.HealthStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Results in steps of ten seconds.
final class Samples {
    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private Samples() {}

    static Instant at(int step) {
        return START.plusSeconds(10L * step);
    }

    /// @param statuses one letter each: H, D, U; a dot is a missed one
    static List<Sample> of(String statuses) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < statuses.length(); i++) {
            switch (statuses.charAt(i)) {
                case 'H' -> samples.add(new Sample(at(i), HealthStatus.HEALTHY, Duration.ofMillis(10)));
                case 'D' -> samples.add(new Sample(at(i), HealthStatus.DEGRADED, Duration.ofMillis(10)));
                case 'U' -> samples.add(new Sample(at(i), HealthStatus.UNHEALTHY, Duration.ofMillis(10)));
                default -> {}
            }
        }
        return samples;
    }

    static List<Sample> lasting(double... millis) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < millis.length; i++) {
            samples.add(new Sample(at(i), HealthStatus.HEALTHY, Duration.ofNanos((long) (millis[i] * 1e6))));
        }
        return samples;
    }
}
