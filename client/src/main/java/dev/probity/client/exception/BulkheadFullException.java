package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// As many calls to the origin as allowed were under way for too long. Nothing was sent.
public final class BulkheadFullException extends ClientException {
    private static final long serialVersionUID = 1L;

    public BulkheadFullException(CallReport report, String what) {
        super(report, what);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
