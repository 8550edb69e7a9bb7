package dev.probity.monitor.probe;

import dev.probity.monitor.ErrorKind;
import java.time.Duration;

/// What one attempt saw.
public sealed interface Outcome {
    Trace trace();

    /// A complete response came. Whether it is a good one is for the assertions to say.
    record Responded(Response response, Trace trace) implements Outcome {}

    /// The name has no address, or no name server could say.
    record NotResolved(String reason, Trace trace) implements Outcome {}

    /// @param kind [ErrorKind#REFUSED] or [ErrorKind#UNREACHABLE]
    record NotConnected(ErrorKind kind, String reason, Trace trace) implements Outcome {}

    /// @param kind [ErrorKind#TLS] or [ErrorKind#TLS_CERTIFICATE]
    record NotSecured(ErrorKind kind, String reason, Trace trace) implements Outcome {}

    /// The time was up.
    ///
    /// @param during the phase in which it ended
    record TimedOut(Duration limit, Phase during, Trace trace) implements Outcome {}

    /// Connected, but the response is not complete or not valid.
    ///
    /// @param kind [ErrorKind#RESET], [ErrorKind#PROTOCOL] or [ErrorKind#BODY_TOO_LARGE]
    record Broken(ErrorKind kind, String reason, Trace trace) implements Outcome {}

    /// Our own policy forbids the address.
    record Blocked(String reason, Trace trace) implements Outcome {}

    /// We could not look; nothing is known of the service.
    record Unobserved(String reason, Trace trace) implements Outcome {}
}
