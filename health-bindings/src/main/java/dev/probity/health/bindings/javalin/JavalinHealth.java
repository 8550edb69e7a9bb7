package dev.probity.health.bindings.javalin;

import dev.probity.health.export.HealthEndpoint;
import dev.probity.health.export.HealthRequest;
import dev.probity.health.export.HealthResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;

/// Serves an endpoint under any path of a Javalin application.
public final class JavalinHealth implements Handler {
    private static final List<String> PATHS = List.of("/health", "/livez", "/readyz", "/startupz", "/health/metrics");

    private final HealthEndpoint endpoint;

    public JavalinHealth(HealthEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /// Adds `/health`, `/health/metrics`, `/livez`, `/readyz` and `/startupz`.
    ///
    /// @param routes `config.routes`
    public static void mount(JavalinDefaultRoutingApi routes, HealthEndpoint endpoint) {
        JavalinHealth handler = new JavalinHealth(endpoint);
        for (String path : PATHS) {
            routes.get(path, handler);
            routes.head(path, handler);
        }
    }

    @Override
    public void handle(Context context) {
        String query = context.queryString();
        HealthResponse response = endpoint.handle(new HealthRequest(
                context.method().name(), context.path(), query == null ? "" : query, context::header));
        context.status(response.code());
        context.result(response.body());
        response.headers().forEach(context::header);
    }
}
