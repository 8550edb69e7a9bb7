package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// The response body is larger than the client reads.
public final class BodyTooLargeException extends NetworkException {
    private static final long serialVersionUID = 1L;

    public BodyTooLargeException(CallReport report, String what) {
        super(report, what);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
