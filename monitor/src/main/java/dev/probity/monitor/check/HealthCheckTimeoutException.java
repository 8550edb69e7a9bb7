package dev.probity.monitor.check;

import dev.probity.monitor.source.Durations;
import java.time.Duration;

/// No complete answer came in time.
public final class HealthCheckTimeoutException extends HealthCheckException {
    private static final long serialVersionUID = 1L;

    private final Duration timeout;

    public HealthCheckTimeoutException(String serviceName, Duration timeout) {
        super(serviceName, "no response within " + Durations.words(timeout));
        this.timeout = timeout;
    }

    public Duration timeout() {
        return timeout;
    }
}
