package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// The calling thread was interrupted. Its interrupted status is set again; the connection is closed.
public final class CallCancelledException extends ClientException {
    private static final long serialVersionUID = 1L;

    public CallCancelledException(CallReport report, InterruptedException cause) {
        super(report, "The call was cancelled", cause);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
