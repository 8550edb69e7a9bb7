package dev.probity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.probity.server.config.ConfigException;
import dev.probity.testkit.store.MemoryStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody outside is told when the monitor itself is not well.
class WebhookTest {
    @TempDir
    Path directory;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    @Test
    void isToldOfEachChangeThoughItFailsAtFirst() throws IOException, ConfigException {
        var store = new MemoryStore();
        HttpServer hook = hookThatFailsOnce();
        String url = "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook";
        try (var monitor = RunningMonitor.start(
                directory, store, "- {name: Shop, url: TARGET, interval: 1s}", Map.of("ALERT_WEBHOOK_URL", url))) {
            await().atMost(RunningMonitor.PATIENCE)
                    .until(() -> monitor.get("/readyz").statusCode() == 200);
            store.setAvailable(false);
            await().atMost(RunningMonitor.PATIENCE).until(() -> !told.isEmpty());
            store.setAvailable(true);
            await().atMost(RunningMonitor.PATIENCE).until(() -> told.size() == 2);

            assertThat(told.getFirst())
                    .contains("\"component\":\"database\"", "\"to\":\"UNHEALTHY\"", "Results cannot be written");
            assertThat(told.getLast()).contains("\"component\":\"database\"", "\"to\":\"HEALTHY\"");
            assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
        } finally {
            hook.stop(0);
        }
    }

    @Test
    void saysThatAMessageWasNotDelivered() throws IOException, ConfigException {
        var store = new MemoryStore();
        String url = "http://127.0.0.1:1/secret";
        try (var monitor = RunningMonitor.start(
                directory, store, "- {name: Shop, url: TARGET, interval: 1s}", Map.of("ALERT_WEBHOOK_URL", url))) {
            await().atMost(RunningMonitor.PATIENCE)
                    .until(() -> monitor.get("/readyz").statusCode() == 200);
            store.setAvailable(false);

            await().atMost(RunningMonitor.PATIENCE)
                    .until(() ->
                            monitor.get("/v1/health?component=delivery").body().contains("DEGRADED"));
            assertThat(monitor.get("/v1/health").body())
                    .contains("ConnectionRefusedException", "\"name\":\"resilience\"")
                    .doesNotContain("secret");
        }
    }

    private HttpServer hookThatFailsOnce() throws IOException {
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            boolean fails = keys.size() == 1;
            if (!fails) {
                told.add(body);
            }
            exchange.sendResponseHeaders(fails ? 503 : 204, -1);
            exchange.close();
        });
        hook.start();
        return hook;
    }
}
