package dev.probity.client.report;

import dev.probity.client.report.Ending.Answered;
import dev.probity.client.report.Ending.Failed;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.Timings;
import java.time.Duration;

/// One request of a call.
///
/// @param number from 1
/// @param waited before it began, after the one before
/// @param warm whether it went over a connection that an earlier request had used
public record Attempt(int number, Duration waited, Ending ending, Sent sent, Timings timings, boolean warm) {
    public static Attempt of(int number, Duration waited, Exchange exchange) {
        return switch (exchange) {
            case Reply reply ->
                new Attempt(
                        number,
                        waited,
                        new Answered(reply.status()),
                        Sent.ANSWERED,
                        reply.timings(),
                        reply.link().reused());
            case Failure failure ->
                new Attempt(
                        number,
                        waited,
                        new Failed(failure.kind(), failure.message(), failure.during()),
                        failure.sent(),
                        failure.timings(),
                        failure.link().reused());
        };
    }
}
