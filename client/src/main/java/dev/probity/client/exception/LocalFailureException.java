package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// The failure is on this side: no file descriptor, no free port, the client was closed.
public final class LocalFailureException extends NetworkException {
    private static final long serialVersionUID = 1L;

    public LocalFailureException(CallReport report, String what) {
        super(report, what);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
