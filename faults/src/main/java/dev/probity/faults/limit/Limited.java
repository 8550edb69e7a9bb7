package dev.probity.faults.limit;

import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Lets only so many exchanges in at once; the others queue, and get 503 when their time is up before there is a place.
/// A place is kept until the exchange is over.
public final class Limited implements Responder {
    private static final Response NO_PLACE =
            Response.problem(503, "Too many requests are in progress").with("retry-after", "1");

    private final Places places;
    private final Duration longestWait;
    private final Responder inner;

    public Limited(int places, Duration longestWait, Responder inner) {
        this.places = new Places(places);
        this.longestWait = longestWait;
        this.inner = inner;
    }

    @Override
    public boolean answersAtOnce(Request request) {
        return inner.answersAtOnce(request);
    }

    @Override
    public void respond(Exchange exchange) {
        var admission = new Admission(exchange);
        var waiter = places.enter(() -> run(exchange, admission::begin));
        exchange.whenOver(_ -> waiter.leave());
        if (!admission.settled) {
            var deadline = exchange.loop().schedule(admission::refuse, longestWait.toNanos(), TimeUnit.NANOSECONDS);
            exchange.whenOver(_ -> deadline.cancel(false));
        }
    }

    /// Whoever leaves may be on another event loop than the one that comes in.
    private static void run(Exchange exchange, Runnable task) {
        if (exchange.loop().inEventLoop()) {
            task.run();
        } else {
            exchange.loop().execute(task);
        }
    }

    /// Whether an exchange has been let in or refused; on its own event loop.
    private final class Admission {
        private final Exchange exchange;
        private boolean settled;

        private Admission(Exchange exchange) {
            this.exchange = exchange;
        }

        private void begin() {
            if (!settled && !exchange.isOver()) {
                settled = true;
                inner.respond(exchange);
            }
        }

        private void refuse() {
            if (!settled) {
                settled = true;
                exchange.notes().fault("no place");
                exchange.play(Script.answer(NO_PLACE));
            }
        }
    }
}
