package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// What came is not a response of HTTP, or cannot be decoded.
public final class ProtocolException extends NetworkException {
    private static final long serialVersionUID = 1L;

    public ProtocolException(CallReport report, String what) {
        super(report, what);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
