package dev.probity.client.retry;

import dev.probity.client.report.StopReason;
import dev.probity.client.retry.Advice.Again;
import dev.probity.client.retry.Advice.Never;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;

/// Which failures are tried again: one line per case, each with its reason.
///
/// What decides is not only the failure but what is known to have been sent. A request that never left can be
/// sent by any method. One that may have arrived can be sent again only if doing it twice is the same as doing it
/// once: the method says so (RFC 9110, 9.2.2), or the server recognises it by its key.
final class RetryTable {
    private static final Advice POINTLESS = new Never(StopReason.POINTLESS);
    private static final Advice SOON = new Again(Pace.SOON);

    private RetryTable() {}

    /// @param exchange that did not end as the caller wanted
    /// @param repeatable whether the origin may receive the request twice
    static Advice advise(Exchange exchange, boolean repeatable) {
        return switch (exchange) {
            case Failure failure -> advise(failure, repeatable);
            case Reply reply -> advise(reply, repeatable);
        };
    }

    private static Advice advise(Failure failure, boolean repeatable) {
        return switch (failure.kind()) {
            // The far side was not reached; the next moment, or the next address, may be better.
            case NAME_NOT_RESOLVED, REFUSED, UNREACHABLE -> SOON;
            // It depends on how far it came.
            case RESET, TIMED_OUT -> advise(failure.sent(), failure, repeatable);
            // A certificate or a protocol that does not fit now will not fit in a second.
            case TLS, CERTIFICATE, PROTOCOL, BODY_TOO_LARGE -> POINTLESS;
            // A rule of ours forbids it.
            case BLOCKED -> POINTLESS;
            // We are the ones who are short of something. Trying again makes the shortage worse.
            case POOL_FULL, LOCAL -> POINTLESS;
        };
    }

    private static Advice advise(Sent sent, Failure failure, boolean repeatable) {
        return switch (sent) {
            case NO -> unsent(failure);
            case MAYBE, ANSWERED -> ifRepeatable(SOON, repeatable);
        };
    }

    private static Advice unsent(Failure failure) {
        if (failure.during() == Phase.QUEUE && !failure.link().reused()) {
            // Our own delay used up the time.
            return POINTLESS;
        }
        // The server had closed a pooled connection in the moment it was chosen: says nothing about the server.
        return failure.link().reused() ? new Again(Pace.AT_ONCE) : SOON;
    }

    private static Advice advise(Reply reply, boolean repeatable) {
        return switch (reply.status()) {
            // The server is too busy, and says so.
            case 429 -> ifRepeatable(new Again(Pace.THROTTLED), repeatable);
            case 503 -> ifRepeatable(reply.headers().has("retry-after") ? new Again(Pace.THROTTLED) : SOON, repeatable);
            // It waited for a request that came too late, or would not risk a replay.
            case 408, 425 -> ifRepeatable(SOON, repeatable);
            // Something behind it is not well; may pass.
            case 500, 502, 504 -> ifRepeatable(SOON, repeatable);
            // The same request gets the same answer.
            default -> POINTLESS;
        };
    }

    private static Advice ifRepeatable(Advice advice, boolean repeatable) {
        return repeatable ? advice : new Never(StopReason.MAY_HAVE_TAKEN_EFFECT);
    }
}
