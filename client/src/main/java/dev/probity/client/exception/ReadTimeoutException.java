package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// Connected, but no complete response within the time of one attempt.
public final class ReadTimeoutException extends NetworkException {
    private static final long serialVersionUID = 1L;

    public ReadTimeoutException(CallReport report, String what) {
        super(report, what);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
