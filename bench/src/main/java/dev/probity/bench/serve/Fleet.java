package dev.probity.bench.serve;

import java.time.Duration;

/// So many services, each checked every so often.
public record Fleet(int services, Duration interval) {
    double perSecond() {
        return services * 1000.0 / interval.toMillis();
    }
}
