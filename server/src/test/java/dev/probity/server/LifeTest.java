package dev.probity.server;

import static dev.probity.server.RunningMonitor.PATIENCE;
import static dev.probity.server.RunningMonitor.elements;
import static dev.probity.server.RunningMonitor.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.probity.monitor.Status;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.Span;
import dev.probity.server.config.ConfigException;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.store.MemoryStore;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A monitor from its start to its end, whatever happens to its store between.
class LifeTest {
    private static final String SERVICES = """
            - {name: Shop, url: TARGET, interval: 1s}
            - {name: Down, url: TARGET/down, interval: 1s, retries: 0}
            """;

    @TempDir
    Path directory;

    private final MemoryStore store = new MemoryStore();

    private RunningMonitor start(String services) throws ConfigException, IOException {
        return RunningMonitor.start(directory, store, services, Map.of());
    }

    private List<Sample> written(String id) {
        return store.samples(id, Span.ALL, 10_000).samples();
    }

    private static boolean ready(RunningMonitor monitor) {
        return monitor.get("/readyz").statusCode() == 200;
    }

    private static String checkedAt(RunningMonitor monitor) {
        return member(elements(monitor.json("/health"), "services").getFirst(), "checkedAt")
                .toString();
    }

    @Test
    void everythingIsCheckedAndWritten() throws IOException, ConfigException {
        try (var monitor = start(SERVICES)) {
            await().atMost(PATIENCE)
                    .until(() -> written("shop").size() > 1 && written("down").size() > 1);

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(ready(monitor)).isTrue();
                assertThat(monitor.get("/health?status=UNHEALTHY").body())
                        .contains("\"id\":\"down\"", "\"unhealthy\":1");
                assertThat(monitor.get("/metrics").body())
                        .contains("probe_success{service=\"shop\"} 1.0", "probe_success{service=\"down\"} 0.0")
                        .contains("probity_checks_total{status=\"HEALTHY\"}");
            });
        }
    }

    @Test
    void whileTheStoreIsAwayChecksGoOnAndNothingIsLost() throws IOException, ConfigException {
        try (var monitor = start(SERVICES)) {
            await().atMost(PATIENCE).until(() -> !written("shop").isEmpty());
            store.setAvailable(false);

            await().atMost(PATIENCE).until(() -> !ready(monitor));
            assertThat(monitor.get("/readyz").body()).contains("Results cannot be written", "The disk is full");
            String before = checkedAt(monitor);
            await().atMost(PATIENCE).until(() -> !checkedAt(monitor).equals(before));
            var refused = monitor.get("/health/shop");
            assertThat(refused.statusCode()).isIn(200, 503);
            assertThat(monitor.send("POST", "/services", "{\"name\":\"A\",\"url\":\"http://a.example\"}")
                            .statusCode())
                    .isEqualTo(503);
            assertThat(monitor.get("/livez").statusCode()).isEqualTo(200);

            String during = checkedAt(monitor);
            store.setAvailable(true);
            await().atMost(PATIENCE).until(() -> ready(monitor));
            await().atMost(PATIENCE)
                    .until(() -> monitor.get("/health/shop").body().contains(during));
            assertThat(written("shop")).extracting(Sample::scheduledAt).doesNotHaveDuplicates();
        }
    }

    @Test
    void aSecondProcessTakesTheStoreAndTheFirstSaysSo() throws IOException, ConfigException {
        Path other = Files.createDirectory(directory.resolve("second"));
        try (var first = start(SERVICES)) {
            await().atMost(PATIENCE).until(() -> !written("shop").isEmpty());
            try (var second = RunningMonitor.start(other, store, SERVICES, Map.of())) {
                await().atMost(PATIENCE)
                        .until(() -> first.get("/readyz").body().contains("Another process has taken over"));
                assertThat(first.get("/livez").statusCode()).isEqualTo(200);
                int before = written("shop").size();
                await().atMost(PATIENCE).until(() -> written("shop").size() > before + 1);

                assertThat(ready(second)).isTrue();
                assertThat(written("shop")).extracting(Sample::scheduledAt).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void theEndWritesWhatWaits() throws IOException, ConfigException {
        try (var monitor = start("- {name: Shop, url: TARGET, interval: 1h}")) {
            for (int i = 0; i < 5; i++) {
                monitor.send("POST", "/services/shop/check", "");
            }
            monitor.server.close();
        }

        assertThat(written("shop")).hasSize(5);
    }

    @Test
    void theEndLetsAChecksAnswerCount() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CompletableFuture<Void>();
        try (RawServer slow = RawServer.start(client -> {
                    client.readRequest();
                    asked.countDown();
                    answer.join();
                    client.respond(200, "late");
                });
                var monitor = start("- {name: Slow, url: '" + slow.url("/") + "', interval: 1s, timeout: 30s}")) {
            URI url = monitor.server.url();
            asked.await();
            Thread end = Thread.ofVirtual().start(monitor.server::close);
            // What is served ends first, what watches last.
            await().atMost(PATIENCE).until(() -> refuses(url));
            answer.complete(null);
            end.join();
        }

        assertThat(written("slow")).hasSize(1);
        assertThat(written("slow").getFirst().status()).isEqualTo(Status.HEALTHY);
    }

    private static boolean refuses(URI url) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort()));
            return false;
        } catch (ConnectException _) {
            return true;
        }
    }

    @Test
    void aRestartGoesOnWhereTheLastOneStood() throws IOException, ConfigException {
        try (var monitor = start("- {name: Down, url: TARGET/down, interval: 1h, retries: 0}")) {
            await().atMost(PATIENCE).until(() -> {
                monitor.send("POST", "/services/down/check", "");
                return monitor.get("/health?status=UNHEALTHY").body().contains("\"down\"");
            });
            monitor.send("POST", "/services", "{\"name\":\"Cart\",\"url\":\"http://a.example\",\"enabled\":false}");
        }

        try (var monitor = start("- {name: Down, url: TARGET/down, interval: 1h, retries: 0}")) {
            var down = elements(monitor.json("/health?q=down"), "services").getFirst();
            assertThat(member(down, "status")).hasToString("\"UNHEALTHY\"");
            assertThat(member(down, "statusCode")).hasToString("500");
            assertThat(monitor.get("/services/cart").statusCode()).isEqualTo(200);
            await().atMost(PATIENCE)
                    .until(() -> member(
                                    elements(monitor.json("/health?q=down"), "services")
                                            .getFirst(),
                                    "uptime24h")
                            != JsonNull.NULL);
        }
    }

    @Test
    void aWrongServicesFileRefusesTheStart() {
        assertThatThrownBy(() -> start("- {name: Shop}\n- {url: 'ftp://x'}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("services.yaml:1:")
                .hasMessageContaining("services.yaml:2:");
    }

    @Test
    void aPortThatIsTakenRefusesTheStart() throws IOException, ConfigException {
        try (var monitor = start("[]")) {
            String taken = Integer.toString(monitor.server.url().getPort());

            assertThatThrownBy(() -> RunningMonitor.start(directory, store, "[]", Map.of("PROBITY_PORT", taken)))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + taken);
        }
    }

    @Test
    void aSliceThatWasLostIsNotCheckedAnyMore() throws IOException, ConfigException {
        try (var monitor = start(SERVICES)) {
            await().atMost(PATIENCE).until(() -> !written("shop").isEmpty());
            store.claim(List.of(Slice.of("shop")), "another");
            await().atMost(PATIENCE).until(() -> !ready(monitor));

            int shop = written("shop").size();
            int down = written("down").size();
            await().atMost(PATIENCE).until(() -> written("down").size() > down + 1);
            assertThat(written("shop")).hasSize(shop);
        }
    }
}
