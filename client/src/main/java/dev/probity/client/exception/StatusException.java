package dev.probity.client.exception;

import dev.probity.client.report.CallReport;
import dev.probity.client.transport.Headers;
import dev.probity.client.validation.Problem;
import java.time.Duration;
import java.util.Optional;

/// The server answered with a status that is no success and that the caller did not expect.
public sealed class StatusException extends ClientException permits ClientErrorException, ServerErrorException {
    private static final long serialVersionUID = 1L;

    private final transient StatusDetails details;

    public StatusException(CallReport report, StatusDetails details) {
        super(report, details.sentence());
        this.details = details;
    }

    public int status() {
        return details.status();
    }

    public Headers headers() {
        return details.headers();
    }

    /// The beginning of the body as text, at most [StatusDetails#BODY_KEPT] characters.
    public String body() {
        return details.body();
    }

    /// What the server says about it (RFC 9457); empty when it sent no `application/problem+json`.
    public Optional<Problem> problem() {
        return Optional.ofNullable(details.problem());
    }

    /// How long the server asks to wait before the next try; empty when it names no time.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(details.retryAfter());
    }

    @Override
    public boolean retryable() {
        return switch (status()) {
            case 408, 425, 429, 500, 502, 503, 504 -> true;
            default -> false;
        };
    }
}
