package dev.probity.monitor.check;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.assertion.Evidence;
import dev.probity.monitor.assertion.Judgement;
import dev.probity.monitor.json.JsonParser;
import dev.probity.monitor.probe.Hop;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Outcome.Blocked;
import dev.probity.monitor.probe.Outcome.Broken;
import dev.probity.monitor.probe.Outcome.NotConnected;
import dev.probity.monitor.probe.Outcome.NotResolved;
import dev.probity.monitor.probe.Outcome.NotSecured;
import dev.probity.monitor.probe.Outcome.Responded;
import dev.probity.monitor.probe.Outcome.TimedOut;
import dev.probity.monitor.probe.Outcome.Unobserved;
import dev.probity.monitor.probe.Trace;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.source.Durations;
import dev.probity.monitor.source.Secrets;
import java.time.Instant;

/// Makes of an outcome what it means for the service: one status, and one kind and message where it is not
/// healthy.
///
/// An error fails by itself. No assertion is asked about a response that did not come.
final class JudgeOutcome {
    private final JsonParser parser;

    JudgeOutcome(JsonParser parser) {
        this.parser = parser;
    }

    /// Nothing the attempt contains shows a secret of the service.
    Attempt judge(Service service, int number, Instant startedAt, Outcome outcome) {
        Secrets secrets = service.secrets();
        Trace trace = masked(outcome.trace(), secrets);
        if (outcome instanceof Responded responded) {
            return judgeResponse(service, number, startedAt, responded, trace);
        }
        Fault fault = masked(fault(outcome), secrets);
        // What we could not see says nothing about the service.
        boolean unseen = fault.kind() == ErrorKind.OBSERVER || fault.kind() == ErrorKind.BLOCKED;
        Status status = unseen ? Status.UNKNOWN : Status.UNHEALTHY;
        return new Attempt(number, startedAt, status, null, fault, null, trace);
    }

    private Attempt judgeResponse(Service service, int number, Instant startedAt, Responded responded, Trace trace) {
        Evidence evidence = new Evidence(responded.response(), responded.trace(), startedAt, parser);
        Integer code = responded.response().statusCode();
        String version = Judgement.version(service.version(), evidence)
                .map(service.secrets()::mask)
                .orElse(null);
        return switch (Judgement.of(service.expectations(), evidence)) {
            case Judgement.Good() -> new Attempt(number, startedAt, Status.HEALTHY, code, null, version, trace);
            case Judgement.Poor(var status, var kind, var message) -> {
                Fault fault = masked(new Fault(kind, message), service.secrets());
                yield new Attempt(number, startedAt, status, code, fault, version, trace);
            }
        };
    }

    private static Fault masked(Fault fault, Secrets secrets) {
        return new Fault(fault.kind(), secrets.mask(fault.message()));
    }

    /// A redirect often repeats the query it was asked with.
    private static Trace masked(Trace trace, Secrets secrets) {
        if (trace.redirects().isEmpty()) {
            return trace;
        }
        return trace.withRedirects(trace.redirects().stream()
                .map(hop -> new Hop(secrets.mask(hop.url()), hop.statusCode(), hop.phases()))
                .toList());
    }

    private static Fault fault(Outcome outcome) {
        return switch (outcome) {
            case Responded _ -> throw new IllegalArgumentException("A response is judged by its assertions");
            case NotResolved(var reason, var _) -> new Fault(ErrorKind.DNS, reason);
            case NotConnected(var kind, var reason, var _) -> new Fault(kind, reason);
            case NotSecured(var kind, var reason, var _) -> new Fault(kind, reason);
            case Broken(var kind, var reason, var _) -> new Fault(kind, reason);
            case Blocked(var reason, var _) -> new Fault(ErrorKind.BLOCKED, reason);
            case Unobserved(var reason, var _) -> new Fault(ErrorKind.OBSERVER, reason);
            case TimedOut timedOut -> timeout(timedOut);
        };
    }

    private static Fault timeout(TimedOut timedOut) {
        String limit = " within " + Durations.words(timedOut.limit());
        return switch (timedOut.during()) {
            case QUEUE -> new Fault(ErrorKind.OBSERVER, "We could not begin" + limit);
            case DNS -> new Fault(ErrorKind.DNS, "No answer from a name server" + limit);
            case CONNECT -> new Fault(ErrorKind.CONNECT_TIMEOUT, "No connection" + to(timedOut.trace()) + limit);
            case TRANSFER ->
                new Fault(
                        ErrorKind.TIMEOUT,
                        "No complete response" + limit + " ("
                                + timedOut.during().words() + ")");
            case TLS, WRITE, WAIT ->
                new Fault(
                        ErrorKind.TIMEOUT,
                        "No response" + limit + " (" + timedOut.during().words() + ")");
        };
    }

    private static String to(Trace trace) {
        return trace.address() == null ? "" : " to " + trace.address();
    }
}
