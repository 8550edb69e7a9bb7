package dev.probity.faults.wire;

import java.time.Duration;
import java.util.Map;

/// A responder that has a script for every path, and answers the others with their path at once.
record Scripts(Map<String, Script> byPath) implements Responder {
    static final String AT_ONCE = "/at-once";

    static Script okAfter(Duration wait) {
        return Script.answer(Response.json(200, "{}")).after(wait);
    }

    @Override
    public boolean answersAtOnce(Request request) {
        return request.path().startsWith(AT_ONCE);
    }

    @Override
    public void respond(Exchange exchange) {
        String path = exchange.request().path();
        exchange.play(byPath.getOrDefault(path, Script.answer(Response.json(200, path))));
    }
}
