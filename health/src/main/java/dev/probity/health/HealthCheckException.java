package dev.probity.health;

import org.jspecify.annotations.Nullable;

/// A check could not come to a finding, or there is no such component. Its message is written for people and shown
/// as it is, without the name of this class.
public class HealthCheckException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HealthCheckException(String message) {
        this(message, null);
    }

    public HealthCheckException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
