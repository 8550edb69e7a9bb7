package dev.probity.health.httpserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.probity.health.export.HealthEndpoint;
import dev.probity.health.export.HealthRequest;
import dev.probity.health.export.HealthResponse;
import java.io.IOException;
import java.util.List;

/// Serves an endpoint under any path of a [HttpServer].
public final class HealthHandler implements HttpHandler {
    private static final List<String> PATHS = List.of("/health", "/livez", "/readyz", "/startupz", "/health/metrics");

    private final HealthEndpoint endpoint;

    public HealthHandler(HealthEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /// Adds `/health`, `/health/metrics`, `/livez`, `/readyz` and `/startupz`.
    public static void mount(HttpServer server, HealthEndpoint endpoint) {
        HealthHandler handler = new HealthHandler(endpoint);
        PATHS.forEach(path -> server.createContext(path, handler));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        HealthResponse response = endpoint.handle(new HealthRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                exchange.getRequestHeaders()::getFirst));
        response.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = response.body().getBytes(UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.code(), head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
