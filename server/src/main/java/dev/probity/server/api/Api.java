package dev.probity.server.api;

import dev.probity.monitor.store.HistoryReader;
import dev.probity.monitor.store.StoreUnavailableException;
import dev.probity.monitor.watch.Board;
import dev.probity.monitor.watch.Trust;
import dev.probity.monitor.watch.Watch;
import dev.probity.server.access.Access;
import dev.probity.server.access.Loopback;
import dev.probity.server.access.Scope;
import dev.probity.server.events.EventHub;
import dev.probity.server.self.OwnHealth;
import dev.probity.server.services.Catalog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All routes, in one place.
public final class Api {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    /// Open to everybody: they say nothing about anything but this process.
    private static final Set<String> OPEN = Set.of("/livez", "/readyz");

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final Access access;
    private final HealthResource health;
    private final HistoryResource history;
    private final ServicesResource services;
    private final EventsResource events;
    private final SystemResource system;

    /// What the interface shows and changes.
    public record Parts(
            Board board,
            Watch watch,
            Trust trust,
            HistoryReader history,
            Catalog catalog,
            EventHub events,
            PrometheusRegistry registry,
            OwnHealth health) {}

    public Api(Access access, Parts parts, InstantSource clock) {
        this.access = access;
        health = new HealthResource(parts.board(), parts.watch(), parts.trust(), clock);
        history = new HistoryResource(parts.history(), parts.board(), clock);
        services = new ServicesResource(parts.catalog(), parts.board(), parts.watch());
        events = new EventsResource(parts.events());
        system = new SystemResource(parts.health(), parts.catalog(), parts.registry());
    }

    public void mount(RoutesConfig routes) {
        routes.before(this::admit);
        routes.get("/health", health::snapshot);
        routes.get("/health/{id}", history::list);
        routes.get("/health/{id}/stats", history::stats);
        routes.get("/health/{id}/timeline", history::timeline);

        routes.get("/services", services::list);
        routes.post("/services", services::create);
        routes.get("/services/{id}", services::get);
        routes.put("/services/{id}", services::put);
        routes.patch("/services/{id}", services::patch);
        routes.delete("/services/{id}", services::delete);
        routes.post("/services/{id}/enable", context -> services.enable(context, true));
        routes.post("/services/{id}/disable", context -> services.enable(context, false));
        routes.post("/services/{id}/check", services::check);

        routes.get("/events", events::stream);
        for (String path : List.of("/livez", "/readyz", "/v1/health", "/metrics/health")) {
            routes.get(path, system::health);
        }
        routes.get("/metrics", system::metrics);
        routes.post("/-/reload", system::reload);
        Documents.mount(routes);

        routes.exception(ProblemException.class, (problem, context) -> tell(context, problem));
        routes.exception(
                StoreUnavailableException.class,
                (failure, context) -> tell(
                        context, new ProblemException(503, "Store unavailable", String.valueOf(failure.getMessage()))));
        routes.exception(
                HttpResponseException.class,
                (failure, context) -> tell(
                        context,
                        new ProblemException(
                                failure.getStatus(), title(failure.getStatus()), detail(failure, context))));
        routes.exception(Exception.class, (failure, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), failure);
            tell(context, new ProblemException(500, "Internal error", "The error is ours; see our log"));
        });
    }

    private static String title(int status) {
        return switch (status) {
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 413 -> "Too large";
            default -> "Request failed";
        };
    }

    private static String detail(HttpResponseException failure, Context context) {
        return switch (failure.getStatus()) {
            case 404 -> "There is nothing at " + context.path() + "; /docs shows what there is";
            case 405 -> context.method() + " is not possible at " + context.path();
            default -> String.valueOf(failure.getMessage());
        };
    }

    private void admit(Context context) {
        secure(context);
        if (OPEN.contains(context.path())) {
            return;
        }
        boolean reads = READING.contains(context.method());
        if (!reads && isOfAnotherSite(context)) {
            throw new ProblemException(403, "Forbidden", "Pages of other sites may not change anything here");
        }
        if (access.isOpen() && !Loopback.isName(context.header("Host"))) {
            throw new ProblemException(
                    403,
                    "Forbidden",
                    "Without tokens only localhost is answered, found Host: " + context.header("Host"));
        }
        switch (access.ask(context.header("Authorization"), reads ? Scope.READ : Scope.WRITE)) {
            case GRANTED -> {}
            case UNAUTHENTICATED -> {
                context.header("WWW-Authenticate", "Bearer");
                throw new ProblemException(401, "Unauthorized", "Expected the header Authorization: Bearer TOKEN");
            }
            case FORBIDDEN ->
                throw new ProblemException(403, "Forbidden", "This token may read only; a write token is needed");
        }
    }

    /// A browser says so itself of every request it makes for a page.
    private static boolean isOfAnotherSite(Context context) {
        String site = context.header("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static void secure(Context context) {
        context.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY");
    }

    private static void tell(Context context, ProblemException problem) {
        context.status(problem.status())
                .contentType("application/problem+json")
                .result(problem.json().toString());
    }
}
