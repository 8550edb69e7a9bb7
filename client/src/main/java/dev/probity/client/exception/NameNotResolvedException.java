package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// The name of the host has no address, or no name server answered. Nothing was sent.
public final class NameNotResolvedException extends UnreachableException {
    private static final long serialVersionUID = 1L;

    public NameNotResolvedException(CallReport report, String what) {
        super(report, what);
    }
}
