package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// The origin cannot be reached. Nothing was sent.
public sealed class UnreachableException extends NetworkException
        permits NameNotResolvedException, ConnectionRefusedException {
    private static final long serialVersionUID = 1L;

    public UnreachableException(CallReport report, String what) {
        super(report, what);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
