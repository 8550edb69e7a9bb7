package dev.probity.monitor.check;

/// A service could not be checked to an answer. The message names the service and the reason.
///
/// Thrown by [Checker#check(dev.probity.monitor.service.Service)] only; checking many reports failures as
/// results.
public sealed class HealthCheckException extends RuntimeException
        permits ServiceUnreachableException, HealthCheckTimeoutException {
    private static final long serialVersionUID = 1L;

    private final String serviceName;

    public HealthCheckException(String serviceName, String message) {
        super(serviceName + ": " + message);
        this.serviceName = serviceName;
    }

    public String serviceName() {
        return serviceName;
    }
}
