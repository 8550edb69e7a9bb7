package dev.probity.monitor.service;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How often a failed attempt is repeated within one check, and how long to wait before.
///
/// @param attempts in total, at least 1
/// @param delay before the second attempt
/// @param backoff by what each further delay is longer than the one before, at least 1
/// @param jitter the share of a delay that is random, from 0 (none) to 1 (a delay of 1 s lies between 0 and 2
///     s)
public record RetryPolicy(int attempts, Duration delay, double backoff, double jitter) {
    /// One attempt, whatever comes.
    public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO, 1, 0);
    /// No delay grows beyond this, its random share not counted.
    static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: found " + attempts + ", expected at least 1");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay: found " + delay + ", expected none below zero");
        }
        if (!(backoff >= 1)) {
            throw new IllegalArgumentException("backoff: found " + backoff + ", expected at least 1");
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("jitter: found " + jitter + ", expected 0 to 1");
        }
    }

    /// A few further attempts, each after twice the delay of the one before, give or take a fifth.
    public static RetryPolicy retries(int retries, Duration delay) {
        return new RetryPolicy(retries + 1, delay, 2, 0.2);
    }

    public RetryPolicy withDelay(Duration other) {
        return new RetryPolicy(attempts, other, backoff, jitter);
    }

    public boolean allows(int attempt) {
        return attempt <= attempts;
    }

    /// How long to wait before an attempt; attempts count from 1, the first has no delay.
    public Duration delayBefore(int attempt, RandomGenerator random) {
        if (attempt <= 1) {
            return Duration.ZERO;
        }
        Duration first = delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
        double grown = first.toNanos() * Math.pow(backoff, attempt - 2.0);
        double capped = Math.min(grown, (double) LONGEST_DELAY.toNanos());
        double spread = jitter == 0 ? 1 : 1 + jitter * (2 * random.nextDouble() - 1);
        return Duration.ofNanos((long) (capped * spread));
    }
}
