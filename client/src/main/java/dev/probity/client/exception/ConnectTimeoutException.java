package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// The connection did not stand in time: name lookup, TCP or TLS handshake. Nothing was sent.
public final class ConnectTimeoutException extends NetworkException {
    private static final long serialVersionUID = 1L;

    public ConnectTimeoutException(CallReport report, String what) {
        super(report, what);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
