package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// Nothing listens on the port. Nothing was sent.
public final class ConnectionRefusedException extends UnreachableException {
    private static final long serialVersionUID = 1L;

    public ConnectionRefusedException(CallReport report, String what) {
        super(report, what);
    }
}
