package dev.probity.client.exception;

import dev.probity.client.report.CallReport;
import org.jspecify.annotations.Nullable;

/// A call without a usable response. Which type it is says what a caller can do about it.
///
/// The message names method and origin, what was expected and what came, and how often it was tried; never the
/// path, headers or body of the request, which may hold secrets.
public abstract sealed class ClientException extends RuntimeException
        permits NetworkException,
                StatusException,
                InvalidResponseException,
                CircuitOpenException,
                BulkheadFullException,
                CallCancelledException {
    private static final long serialVersionUID = 1L;

    private final transient CallReport report;

    ClientException(CallReport report, String what) {
        this(report, what, null);
    }

    ClientException(CallReport report, String what, @Nullable Throwable cause) {
        super(report.id() + ": " + what + " (" + report + ")", cause);
        this.report = report;
    }

    /// Which call, its attempts with their phases, how long it took, and why it was not tried again.
    public CallReport report() {
        return report;
    }

    /// Whether the same call may succeed later. Says nothing about whether it has taken effect already: for that see
    /// [CallReport#sent()].
    public abstract boolean retryable();
}
