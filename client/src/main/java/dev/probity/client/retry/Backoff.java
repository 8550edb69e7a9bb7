package dev.probity.client.retry;

import java.time.Duration;

/// How long to wait before a further attempt: exponential with full jitter, that is evenly between zero and a bound
/// that doubles. Callers that failed together do not come back together.
final class Backoff {
    /// A wait the server asks for is stretched by up to this share, never shortened.
    private static final double HINT_STRETCH = 0.5;

    private final RetryConfig config;

    Backoff(RetryConfig config) {
        this.config = config;
    }

    /// @param step failures so far, from 1
    /// @param random from 0 to 1, 1 excluded
    Duration pause(Pace pace, int step, double random) {
        return switch (pace) {
            case AT_ONCE -> Duration.ZERO;
            case SOON -> upTo(bound(config.base(), step), random);
            case THROTTLED -> upTo(bound(config.throttledBase(), step), random);
        };
    }

    /// @param asked what the server named
    Duration asked(Duration asked, double random) {
        return Duration.ofNanos((long) (asked.toNanos() * (1 + HINT_STRETCH * random)));
    }

    private double bound(Duration base, int step) {
        int doublings = Math.min(step - 1, 62);
        return Math.min((double) config.cap().toNanos(), Math.scalb((double) base.toNanos(), doublings));
    }

    private static Duration upTo(double nanos, double random) {
        return Duration.ofNanos((long) (nanos * random));
    }
}
