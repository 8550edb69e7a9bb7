package dev.probity.monitor.check;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.probe.Trace;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One look at a service and what to make of it.
///
/// @param number from 1, within its check
/// @param statusCode null when nothing answered
/// @param fault null when all is well
/// @param version what the service says its version is; null when it does not say or was not asked
public record Attempt(
        int number,
        Instant startedAt,
        Status status,
        @Nullable Integer statusCode,
        @Nullable Fault fault,
        @Nullable String version,
        Trace trace) {
    /// Whether something answered; only then is there a response time.
    public boolean answered() {
        return statusCode != null;
    }

    Attempt unseen(String reason) {
        Fault observer = new Fault(ErrorKind.OBSERVER, reason);
        return new Attempt(number, startedAt, Status.UNKNOWN, null, observer, null, trace);
    }

    /// The same, begun later than it was due.
    Attempt withMoreQueue(Duration delay) {
        Trace later = trace.withPhases(trace.phases().withMoreQueue(delay));
        return new Attempt(number, startedAt, status, statusCode, fault, version, later);
    }
}
