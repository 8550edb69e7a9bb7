package dev.probity.client.exception;

import dev.probity.client.report.CallReport;

/// Status 429: too many requests; [#retryAfter()] says when to come back, if the server does.
public final class RateLimitedException extends ClientErrorException {
    private static final long serialVersionUID = 1L;

    public RateLimitedException(CallReport report, StatusDetails details) {
        super(report, details);
    }
}
