package dev.probity.client.retry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How often and after what wait a call is tried again.
///
/// @param attempts in total, the first included
/// @param base the first wait is between zero and this, at random; the next between zero and twice this, ...
/// @param throttledBase the same where the server asked for fewer requests
/// @param cap no wait is longer, unless the server names one
/// @param longestRetryAfter a server that asks for a longer wait is not waited for
public record RetryConfig(
        int attempts, Duration base, Duration throttledBase, Duration cap, Duration longestRetryAfter) {
    /// 3 attempts; waits of up to 100 ms, 200 ms, ...; throttled 1 s, 2 s, ...; 5 s at most; `Retry-After` up to 60 s.
    public static final RetryConfig DEFAULT = new RetryConfig(
            3, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(60));

    /// Nothing is tried again.
    public static final RetryConfig NONE = DEFAULT.withAttempts(1);

    public RetryConfig withAttempts(int other) {
        return new RetryConfig(other, base, throttledBase, cap, longestRetryAfter);
    }

    public RetryConfig withWaits(Duration otherBase, Duration otherThrottledBase, Duration otherCap) {
        return new RetryConfig(attempts, otherBase, otherThrottledBase, otherCap, longestRetryAfter);
    }

    /// Everything that is wrong with it; empty when all is well.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (attempts < 1) {
            problems.add("retry.attempts: found " + attempts + ", expected at least 1");
        }
        if (base.isNegative() || throttledBase.isNegative() || longestRetryAfter.isNegative()) {
            problems.add("retry: found a negative time, expected none");
        }
        if (cap.compareTo(base) < 0 || cap.compareTo(throttledBase) < 0) {
            problems.add("retry.cap: found " + cap + ", expected at least base (" + base + ") and throttledBase ("
                    + throttledBase + ")");
        }
        return problems;
    }
}
