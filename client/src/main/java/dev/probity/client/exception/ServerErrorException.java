package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// A status from 500: the server could not do this.
public final class ServerErrorException extends StatusException {
    private static final long serialVersionUID = 1L;

    public ServerErrorException(CallReport report, StatusDetails details) {
        super(report, details);
    }
}
