package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// A status from 400 to 499: the server would not do this.
public sealed class ClientErrorException extends StatusException permits RateLimitedException {
    private static final long serialVersionUID = 1L;

    public ClientErrorException(CallReport report, StatusDetails details) {
        super(report, details);
    }
}
