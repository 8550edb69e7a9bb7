package dev.probity.health;

import java.time.Duration;

/// A component did not answer in its time.
public final class HealthCheckTimeoutException extends HealthCheckException {
    private static final long serialVersionUID = 1L;

    private final Duration timeout;

    public HealthCheckTimeoutException(String message, Duration timeout) {
        super(message);
        this.timeout = timeout;
    }

    /// The time it had.
    public Duration timeout() {
        return timeout;
    }
}
