package dev.probity.faults.route;

import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Leads a request to the endpoint of its path, and to somebody else when there is none.
public final class Routes implements Responder {
    private final Map<String, List<Route>> fixed;
    private final List<Route> variable;
    private final Responder others;

    public Routes(List<Route> routes, Responder others) {
        this.fixed = routes.stream().filter(Route::isFixed).collect(Collectors.groupingBy(Route::pattern));
        this.variable = routes.stream().filter(route -> !route.isFixed()).toList();
        this.others = others;
    }

    /// Those whose path may be this one: most are found without a look at the others.
    private List<Route> candidates(String path) {
        return fixed.getOrDefault(path, variable);
    }

    @Override
    public boolean answersAtOnce(Request request) {
        return !knows(request.path()) && others.answersAtOnce(request);
    }

    private boolean knows(String path) {
        for (Route route : candidates(path)) {
            if (route.match(path).isPresent()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void respond(Exchange exchange) {
        Request request = exchange.request();
        boolean known = false;
        for (Route route : candidates(request.path())) {
            Optional<String> variable = route.match(request.path());
            if (variable.isPresent() && route.allows(request.method())) {
                exchange.play(answer(route, new Call(exchange, variable.get())));
                return;
            }
            known |= variable.isPresent();
        }
        if (known) {
            exchange.play(
                    Script.answer(Response.problem(405, "Method Not Allowed").with("allow", allowed(request))));
        } else {
            others.respond(exchange);
        }
    }

    private static Script answer(Route route, Call call) {
        try {
            return route.endpoint().answer(call);
        } catch (InvalidException e) {
            return Script.answer(e.response());
        }
    }

    private String allowed(Request request) {
        return String.join(
                ", ",
                candidates(request.path()).stream()
                        .filter(route -> route.match(request.path()).isPresent())
                        .map(Route::method)
                        .distinct()
                        .toList());
    }
}
