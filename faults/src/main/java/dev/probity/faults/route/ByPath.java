package dev.probity.faults.route;

import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;
import java.util.Map;

/// One responder for each of some paths, and one for all others.
public record ByPath(Map<String, Responder> responders, Responder others) implements Responder {
    public ByPath {
        responders = Map.copyOf(responders);
    }

    @Override
    public boolean answersAtOnce(Request request) {
        return responderOf(request).answersAtOnce(request);
    }

    @Override
    public void respond(Exchange exchange) {
        responderOf(exchange.request()).respond(exchange);
    }

    private Responder responderOf(Request request) {
        return responders.getOrDefault(request.path(), others);
    }
}
