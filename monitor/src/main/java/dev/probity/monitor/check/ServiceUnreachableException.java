package dev.probity.monitor.check;

/// Nothing answered: the name, the connection, TLS or the response failed.
public final class ServiceUnreachableException extends HealthCheckException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public ServiceUnreachableException(String serviceName, String reason) {
        super(serviceName, reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
