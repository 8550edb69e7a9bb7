package dev.probity.faults.stack;

import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;

/// Answers 500 where a responder fails of its own accord, and says why in the log: no failure but those ordered may
/// look like one that was.
public record Guarded(Responder inner) implements Responder {
    private static final System.Logger LOG = System.getLogger(Guarded.class.getName());
    private static final Response OWN_FAULT = Response.problem(500, "The fault server itself has failed; see its log");

    @Override
    public boolean answersAtOnce(Request request) {
        return inner.answersAtOnce(request);
    }

    @Override
    public void respond(Exchange exchange) {
        try {
            inner.respond(exchange);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Cannot answer " + exchange.request().target(),
                    e);
            exchange.play(Script.answer(OWN_FAULT));
        }
    }
}
