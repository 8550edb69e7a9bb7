package dev.probity.faults.injection;

import dev.probity.faults.injection.FailureInjection.Status;
import dev.probity.faults.route.Route;
import dev.probity.faults.route.Seconds;
import dev.probity.faults.route.WholeNumber;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// `POST /fail/count/{n}`, `POST /fail/duration/{seconds}`, `POST /fail/reset` and `GET /fail/status`. Each answers
/// with
/// what is still to fail.
public final class FailureRoutes {
    private static final WholeNumber COUNT = new WholeNumber(List.of("path", "n"), 0, 1_000_000_000);
    private static final Seconds DURATION = new Seconds(List.of("path", "seconds"), Duration.ofDays(1));

    private final FailureInjection injection;
    private final Runnable endWaits;

    /// @param endWaits ends whatever waits in the server
    public FailureRoutes(FailureInjection injection, Runnable endWaits) {
        this.injection = injection;
        this.endWaits = endWaits;
    }

    public List<Route> routes() {
        return List.of(
                new Route("POST", "/fail/count/{n}", call -> {
                    injection.failCount(COUNT.read(call.variable()));
                    return status();
                }),
                new Route("POST", "/fail/duration/{seconds}", call -> {
                    injection.failFor(DURATION.read(call.variable()));
                    return status();
                }),
                new Route("POST", "/fail/reset", _ -> {
                    injection.reset();
                    endWaits.run();
                    return status();
                }),
                new Route("GET", "/fail/status", _ -> status()));
    }

    private Script status() {
        Status status = injection.status();
        return Script.answer(Response.json(
                200,
                String.format(
                        Locale.ROOT,
                        "{\"failing\": %b, \"fail_count_remaining\": %d, \"fail_seconds_remaining\": %.3f}",
                        status.failing(),
                        status.count(),
                        status.duration().toNanos() / 1e9)));
    }
}
