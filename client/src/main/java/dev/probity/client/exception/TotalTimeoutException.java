package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// The time for the whole call is over.
public final class TotalTimeoutException extends NetworkException {
    private static final long serialVersionUID = 1L;

    public TotalTimeoutException(CallReport report, String what) {
        super(report, what);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
