package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// No complete response came.
public abstract sealed class NetworkException extends ClientException
        permits UnreachableException,
                ConnectTimeoutException,
                ReadTimeoutException,
                PoolTimeoutException,
                TotalTimeoutException,
                ConnectionLostException,
                ProtocolException,
                BodyTooLargeException,
                TlsException,
                LocalFailureException {
    private static final long serialVersionUID = 1L;

    NetworkException(CallReport report, String what) {
        super(report, what);
    }
}
