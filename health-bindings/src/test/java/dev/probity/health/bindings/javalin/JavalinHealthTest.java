package dev.probity.health.bindings.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.health.Finding;
import dev.probity.health.HealthChecker;
import dev.probity.health.HealthOptions;
import dev.probity.health.export.DetailPolicy;
import dev.probity.health.export.HealthEndpoint;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JavalinHealthTest {
    private final HealthChecker health = new HealthChecker(
                    HealthOptions.defaults().retries(0))
            .register("database", () -> Finding.unhealthy("No route to db1"));
    private final HealthEndpoint endpoint = HealthEndpoint.of(health).detail(DetailPolicy.bearer("token"));
    private final Javalin app = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                JavalinHealth.mount(config.routes, endpoint);
            })
            .start("127.0.0.1", 0);

    @AfterEach
    void close() {
        app.stop();
        health.close();
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer token")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void theEndpointIsServed() throws Exception {
        HttpResponse<String> response = send("GET", "/health?component=database");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.body()).contains("No route to db1");
        assertThat(send("GET", "/livez").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/health/metrics").body()).contains("health_status{component=\"database\"} 0");
    }

    @Test
    void headHasNoBody() throws Exception {
        HttpResponse<String> response = send("HEAD", "/readyz");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEmpty();
    }
}
