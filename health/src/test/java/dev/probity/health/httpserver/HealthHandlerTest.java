package dev.probity.health.httpserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.probity.health.Finding;
import dev.probity.health.HealthChecker;
import dev.probity.health.export.DetailPolicy;
import dev.probity.health.export.HealthEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthHandlerTest {
    private final HealthChecker health = new HealthChecker();
    private final HttpServer server;

    HealthHandlerTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HealthHandler.mount(server, HealthEndpoint.of(health).detail(DetailPolicy.bearer("token")));
        health.register("database", () -> Finding.unhealthy("No route to db1"));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        health.close();
    }

    private HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theEndpointIsServed() throws Exception {
        HttpResponse<String> response = send("GET", "/health?component=database");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.body()).contains("reason withheld");
        assertThat(send("GET", "/livez").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/health/metrics").body()).contains("health_status{component=\"database\"} 0");
    }

    @Test
    void headersReachIt() throws Exception {
        assertThat(send("GET", "/health", "Authorization", "Bearer token").body())
                .contains("No route to db1");
    }

    @Test
    void headHasNoBodyAndPostIsRefused() throws Exception {
        assertThat(send("HEAD", "/readyz"))
                .satisfies(response -> assertThat(response.body()).isEmpty())
                .extracting(HttpResponse::statusCode)
                .isEqualTo(503);
        assertThat(send("POST", "/readyz").statusCode()).isEqualTo(405);
    }
}
