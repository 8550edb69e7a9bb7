package dev.probity.client;

import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.ContentCoding;
import dev.probity.client.transport.ContentCoding.UndecodableException;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Limits;
import dev.probity.client.transport.Link;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.Timings;
import dev.probity.client.transport.Transport;
import java.time.Duration;

/// Sends a request once, within its limits, and undoes the content codings of the response.
final class SendAttempt {
    private final Timeouts timeouts;
    private final long bodyLimit;
    private final Transport transport;

    SendAttempt(ClientConfig config, Transport transport) {
        this.timeouts = config.timeouts();
        this.bodyLimit = config.bodyLimit();
        this.transport = transport;
    }

    /// @param left until the deadline of the whole call
    Exchange send(Call call, Duration left) throws InterruptedException {
        try {
            Exchange exchange = transport.send(call.withLimits(limits(left)));
            return exchange instanceof Reply reply ? decoded(reply) : exchange;
        } catch (IllegalStateException e) {
            return closed();
        }
    }

    private Limits limits(Duration left) {
        Duration attempt = shorter(timeouts.attempt(), left);
        Duration connect = shorter(timeouts.connect(), attempt);
        Duration whole = shorter(timeouts.attempt().plus(timeouts.poolWait()), left);
        return new Limits(connect, connect, connect, attempt, attempt, attempt, whole);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Exchange decoded(Reply reply) {
        if (!reply.headers().has("content-encoding")) {
            return reply;
        }
        try {
            Bytes body = ContentCoding.decode(reply.headers(), reply.body(), bodyLimit);
            return new Reply(
                    reply.status(),
                    reply.version(),
                    reply.headers(),
                    body,
                    reply.bodyLength(),
                    reply.timings(),
                    reply.link());
        } catch (UndecodableException e) {
            return new Failure(
                    e.tooLarge() ? FailureKind.BODY_TOO_LARGE : FailureKind.PROTOCOL,
                    "Malformed response: " + e.getMessage(),
                    Sent.ANSWERED,
                    Phase.TRANSFER,
                    timeouts.attempt(),
                    reply.timings(),
                    reply.link());
        }
    }

    private Failure closed() {
        return new Failure(
                FailureKind.LOCAL,
                "The client was closed",
                Sent.NO,
                Phase.QUEUE,
                timeouts.attempt(),
                new Timings(0, 0, 0, 0, 0, 0, 0),
                Link.NONE);
    }
}
