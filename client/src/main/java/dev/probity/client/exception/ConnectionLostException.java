package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// The connection was reset or closed before the response was complete.
public final class ConnectionLostException extends NetworkException {
    private static final long serialVersionUID = 1L;

    public ConnectionLostException(CallReport report, String what) {
        super(report, what);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
