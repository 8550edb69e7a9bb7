package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// All connections to the origin were taken for too long. Nothing was sent.
public final class PoolTimeoutException extends NetworkException {
    private static final long serialVersionUID = 1L;

    public PoolTimeoutException(CallReport report, String what) {
        super(report, what);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
