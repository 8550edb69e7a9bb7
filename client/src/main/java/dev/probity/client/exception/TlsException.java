package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// The two sides cannot agree on TLS, or the certificate was rejected. Nothing was sent.
public sealed class TlsException extends NetworkException permits CertificateException {
    private static final long serialVersionUID = 1L;

    public TlsException(CallReport report, String what) {
        super(report, what);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
