package dev.probity.monitor.service;

import java.time.Duration;

/// What a service has when its configuration does not say.
public record ServiceDefaults(Duration timeout, Duration interval, RetryPolicy retryPolicy) {
    /// Waits before a further attempt when a configuration asks for retries and names no delay.
    public static final Duration RETRY_DELAY = Duration.ofSeconds(1);
    /// 10 s timeout, checked every minute, one attempt.
    public static final ServiceDefaults ONE_ATTEMPT =
            new ServiceDefaults(Duration.ofSeconds(10), Duration.ofMinutes(1), RetryPolicy.NONE);
}
