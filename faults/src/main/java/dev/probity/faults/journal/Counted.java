package dev.probity.faults.journal;

import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;

/// Counts every request that gets so far as work done.
public record Counted(Oracle oracle, Responder inner) implements Responder {
    @Override
    public boolean answersAtOnce(Request request) {
        return inner.answersAtOnce(request);
    }

    @Override
    public void respond(Exchange exchange) {
        oracle.executed(exchange.request().key());
        inner.respond(exchange);
    }
}
