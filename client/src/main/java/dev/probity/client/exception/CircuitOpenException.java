package dev.probity.client.exception;

import dev.probity.client.report.CallReport;
import java.time.Instant;

/// The origin has failed so often that it is left alone for a while. Nothing was sent.
public final class CircuitOpenException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final Instant until;

    /// @param reason what opened the circuit
    public CircuitOpenException(CallReport report, Instant until, String reason) {
        super(report, "The circuit is open until " + until + ": " + reason);
        this.until = until;
    }

    /// When it is worth trying again.
    public Instant until() {
        return until;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
