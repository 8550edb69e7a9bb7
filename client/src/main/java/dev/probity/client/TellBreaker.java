package dev.probity.client;

import dev.probity.client.breaker.Admission.Permit;
import dev.probity.client.breaker.Judgement;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.Timings;

/// What the end of an attempt says about the origin: one line per case.
final class TellBreaker {
    private TellBreaker() {}

    /// @param accepted whether the caller takes the response for an answer
    /// @param fairNanos a timeout shorter than this says more about the caller than about the origin
    ///
    /// @return what it was told
    static Judgement about(Exchange exchange, boolean accepted, long fairNanos, Permit permit) {
        long nanos = nanosOfOrigin(exchange.timings());
        return switch (exchange) {
            case Reply reply
            when reply.status() >= 500 && !accepted -> failed(permit, nanos, "status " + reply.status());
            // Also 4xx: the origin is there and answers. If it counted for nothing, a half-open circuit that sees only
            // 404 would never close.
            case Reply reply -> succeeded(permit, nanos);
            case Failure failure when isOfOrigin(failure, fairNanos) -> failed(permit, nanos, failure.message());
            case Failure failure -> Judgement.IGNORED;
        };
    }

    private static Judgement succeeded(Permit permit, long nanos) {
        permit.succeeded(nanos);
        return Judgement.SUCCESSFUL;
    }

    private static Judgement failed(Permit permit, long nanos, String summary) {
        permit.failed(nanos, summary);
        return Judgement.FAILED;
    }

    private static boolean isOfOrigin(Failure failure, long fairNanos) {
        return switch (failure.kind()) {
            case NAME_NOT_RESOLVED, REFUSED, UNREACHABLE, TLS, CERTIFICATE, PROTOCOL -> true;
            // A pooled connection that the server had closed before: nothing new.
            case RESET -> failure.sent() != Sent.NO || !failure.link().reused();
            case TIMED_OUT -> failure.during() != Phase.QUEUE && failure.limit().toNanos() >= fairNanos;
            // Our own shortage, our own limit.
            case POOL_FULL, BLOCKED, LOCAL, BODY_TOO_LARGE -> false;
        };
    }

    private static long nanosOfOrigin(Timings timings) {
        return timings.total().toNanos() - timings.queue() * 1000;
    }
}
