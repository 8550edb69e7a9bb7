package dev.probity.client.event;

import dev.probity.client.breaker.CircuitChange;
import dev.probity.client.breaker.Judgement;
import dev.probity.client.exception.ClientException;
import dev.probity.client.report.Attempt;
import dev.probity.client.report.CallId;
import dev.probity.client.report.CallReport;
import dev.probity.client.transport.Origin;
import java.time.Duration;

/// Something that happened in a client. Each [CallBegan] is followed by exactly one [CallSucceeded] or [CallFailed].
public sealed interface ClientEvent {
    record CallBegan(CallId id) implements ClientEvent {}

    /// One request is over, well or not.
    ///
    /// @param judgement what the circuit breaker counts it as
    record AttemptEnded(CallId id, Attempt attempt, Judgement judgement) implements ClientEvent {}

    /// Another attempt will be made; told before the wait begins.
    ///
    /// @param last the attempt that failed
    /// @param asked whether the server named the wait
    record RetryPlanned(CallId id, Attempt last, Duration pause, boolean asked) implements ClientEvent {}

    /// @param status of the response
    record CallSucceeded(CallReport report, int status) implements ClientEvent {}

    record CallFailed(ClientException failure) implements ClientEvent {}

    record CircuitChanged(Origin origin, CircuitChange change) implements ClientEvent {}
}
