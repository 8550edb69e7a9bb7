package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// The server's certificate was rejected: expired, for another host, or not trusted. Nothing was sent.
public final class CertificateException extends TlsException {
    private static final long serialVersionUID = 1L;

    public CertificateException(CallReport report, String what) {
        super(report, what);
    }
}
