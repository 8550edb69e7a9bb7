package dev.probity.faults.stack;

import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import java.util.List;
import java.util.Set;

/// Lets scripts of web pages of other origins use the server (Fetch standard, CORS protocol).
public final class Cors implements Responder {
    private static final String ANY = "*";

    private final Set<String> origins;
    private final Responder inner;

    /// @param origins such as `https://app.example`; `*` is any
    public Cors(Set<String> origins, Responder inner) {
        this.origins = Set.copyOf(origins);
        this.inner = inner;
    }

    @Override
    public boolean answersAtOnce(Request request) {
        return inner.answersAtOnce(request);
    }

    @Override
    public void respond(Exchange exchange) {
        Request request = exchange.request();
        String origin = request.header("origin");
        if (origin == null || !allows(origin)) {
            inner.respond(exchange);
        } else if (isPreflight(request)) {
            exchange.play(Script.answer(preflight(request, origin)));
        } else {
            inner.respond(exchange.altered(script -> script.withAnswers(answer -> named(answer, origin))));
        }
    }

    private boolean allows(String origin) {
        return origins.contains(ANY) || origins.contains(origin);
    }

    private static boolean isPreflight(Request request) {
        return request.method().equals("OPTIONS") && request.header("access-control-request-method") != null;
    }

    private Response preflight(Request request, String origin) {
        String headers = request.header("access-control-request-headers");
        var response = named(new Response(204, List.of(), Bytes.NONE), origin)
                .with("access-control-allow-methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")
                .with("access-control-max-age", "600");
        return headers == null ? response : response.with("access-control-allow-headers", headers);
    }

    private Response named(Response response, String origin) {
        return response.with("access-control-allow-origin", origins.contains(ANY) ? ANY : origin)
                .with("access-control-expose-headers", ANY)
                .with("vary", "origin");
    }
}
