package dev.probity.faults.message;

import dev.probity.faults.injection.FailureInjection;
import dev.probity.faults.route.Call;
import dev.probity.faults.route.Invalid;
import dev.probity.faults.route.InvalidException;
import dev.probity.faults.route.Query;
import dev.probity.faults.route.Route;
import dev.probity.faults.route.WholeNumber;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// `GET /msg`.
///
/// An induced failure comes before everything else, the cache included. The message is chosen when the request comes
/// and given after the delay.
public final class MessageRoute {
    private static final WholeNumber DELAY = new WholeNumber(List.of("query", "delay"), 0, 30_000);
    private static final int LONGEST_KEY = 255;
    private static final Response FAILURE = Response.problem(500, "Induced server failure");

    private final MessageCache cache;
    private final FailureInjection injection;

    public MessageRoute(MessageCache cache, FailureInjection injection) {
        this.cache = cache;
        this.injection = injection;
    }

    public Route route() {
        return new Route("GET", "/msg", this::answer);
    }

    private Script answer(Call call) {
        Request request = call.exchange().request();
        String given = Query.of(request).last("delay");
        Duration delay = given == null ? Duration.ZERO : Duration.ofMillis(DELAY.read(given));
        String key = key(request);
        if (injection.failsNow()) {
            call.exchange().notes().fault("induced failure");
            return Script.answer(FAILURE);
        }
        UUID message = key.isEmpty() ? cache.unkeyed() : cache.messageFor(key);
        return Script.answer(Response.json(200, "{\"message_id\":\"" + message + "\"}"))
                .after(delay);
    }

    private static String key(Request request) {
        String key = request.key();
        if (key.length() > LONGEST_KEY) {
            throw new InvalidException(List.of(new Invalid(
                    List.of("header", "x-request-id"),
                    "Expected at most " + LONGEST_KEY + " characters, found " + key.length(),
                    "string_too_long")));
        }
        return key;
    }
}
