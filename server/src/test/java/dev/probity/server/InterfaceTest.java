package dev.probity.server;

import static dev.probity.server.RunningMonitor.PATIENCE;
import static dev.probity.server.RunningMonitor.elements;
import static dev.probity.server.RunningMonitor.member;
import static dev.probity.server.RunningMonitor.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.slice.Slice;
import dev.probity.server.access.Scope;
import dev.probity.server.access.Token;
import dev.probity.server.config.ConfigException;
import dev.probity.testkit.store.MemoryStore;
import dev.probity.testkit.store.OrdinaryService;
import dev.probity.testkit.store.Recording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the interface behaves beyond what each operation answers.
class InterfaceTest {
    private static final String QUIET = "- {name: Shop, url: TARGET, enabled: false}";
    private static final long SECOND = 1_000;

    @TempDir
    Path directory;

    private final MemoryStore store = new MemoryStore();

    private RunningMonitor start(String services, Map<String, String> variables) throws ConfigException, IOException {
        return RunningMonitor.start(directory, store, services, variables);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(member(object(answer.body()), "status")).isEqualTo(JsonNumber.of(status));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404",
        "GET, /health/a/b/c, 404",
        "DELETE, /health, 405",
        "PUT, /services, 405",
        "POST, /livez, 405",
        "POST, /services, 400"
    })
    void everyErrorIsProblemDetails(String method, String path, int status) throws IOException, ConfigException {
        try (var monitor = start(QUIET, Map.of())) {
            assertProblem(monitor.send(method, path, ""), status);
        }
    }

    @Test
    void whatIsWrongWithABodyIsToldByPointer() throws IOException, ConfigException {
        try (var monitor = start(QUIET, Map.of())) {
            var answer = monitor.send(
                    "POST",
                    "/services",
                    "{\"name\":\"A\",\"url\":\"http://a.example\",\"timeout\":\"x\",\"assertions\":[{\"jsn\":1}]}");

            assertProblem(answer, 400);
            assertThat(elements(object(answer.body()), "errors"))
                    .extracting(error -> member(error, "pointer"))
                    .contains(new JsonString("/timeout"))
                    .anySatisfy(pointer -> assertThat(pointer.toString()).startsWith("\"/assertions/0"));
        }
    }

    @Test
    void unknownParametersAreNamedWithASuggestion() throws IOException, ConfigException {
        try (var monitor = start(QUIET, Map.of())) {
            var answer = monitor.get("/health?enviroment=prod&statuss=x");

            assertProblem(answer, 400);
            assertThat(answer.body()).contains("did you mean \\\"environment\\\"?", "did you mean \\\"status\\\"?");
        }
    }

    @Test
    void aSnapshotThatHasNotChangedIsNotSentAgain() throws IOException, ConfigException {
        try (var monitor = start(QUIET, Map.of())) {
            String tag = monitor.get("/health").headers().firstValue("ETag").orElseThrow();

            var unchanged = monitor.get("/health", "If-None-Match", tag);
            assertThat(unchanged.statusCode()).isEqualTo(304);
            assertThat(unchanged.body()).isEmpty();

            monitor.send("POST", "/services/shop/check", "");
            var changed = monitor.get("/health", "If-None-Match", tag);
            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(changed.headers().firstValue("ETag")).isNotEqualTo(Optional.of(tag));
        }
    }

    @Test
    void bigListsAreCompressedForWhoWantsThem() throws IOException, ConfigException, InterruptedException {
        String many = IntStream.range(0, 500)
                .mapToObj(i -> "- {name: s" + i + ", url: TARGET, enabled: false}\n")
                .collect(Collectors.joining());
        try (var monitor = start(many, Map.of())) {
            var request = HttpRequest.newBuilder(monitor.url("/health"))
                    .header("Accept-Encoding", "gzip")
                    .build();
            var answer = monitor.client().send(request, BodyHandlers.ofByteArray());

            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            String text;
            try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            assertThat(elements(object(text), "services")).hasSize(500);
            assertThat(answer.body().length).isLessThan(text.length() / 5);
        }
    }

    private void remember(int samples) {
        var epochs = store.claim(Slice.all(), "earlier");
        var history = new OrdinaryService(new SplittableRandom(3));
        new Recording(store, epochs).write("shop", history.samples(1_700_000_000_000L, SECOND, samples));
    }

    private List<Json> pages(RunningMonitor monitor, String query, String list) {
        List<Json> all = new ArrayList<>();
        Json next = JsonNull.NULL;
        do {
            String cursor = next == JsonNull.NULL ? "" : "&next=" + next;
            var page = monitor.json("/health/shop?" + query + cursor);
            all.addAll(elements(page, list));
            next = member(page, "next");
        } while (next != JsonNull.NULL);
        return all;
    }

    @Test
    void pagesTogetherHoldEverySampleOnceNewestFirst() throws IOException, ConfigException {
        remember(1_000);
        try (var monitor = start(QUIET, Map.of())) {
            List<String> moments = pages(monitor, "limit=37", "samples").stream()
                    .map(sample -> member(sample, "checkedAt").toString())
                    .toList();

            assertThat(moments).hasSize(1_000).doesNotHaveDuplicates();
            assertThat(moments).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void pagesOfOneStatusHoldEachOfItOnce() throws IOException, ConfigException {
        remember(5_000);
        try (var monitor = start(QUIET, Map.of())) {
            int all = pages(monitor, "limit=10000", "samples").size();
            int healthy = pages(monitor, "limit=100&status=HEALTHY", "samples").size();
            int others = pages(monitor, "limit=7&status=DEGRADED", "samples").size()
                    + pages(monitor, "limit=7&status=UNHEALTHY", "samples").size();

            assertThat(all).isEqualTo(5_000);
            assertThat(others).isPositive();
            assertThat(healthy + others).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @CsvSource({"1m, 33", "1m, 1", "1m, 10000", "1h, 1", "1h, 100", "1d, 1"})
    void everyResolutionCountsEachSampleOnce(String resolution, int limit) throws IOException, ConfigException {
        remember(9_000);
        try (var monitor = start(QUIET, Map.of())) {
            List<Json> periods = pages(monitor, "resolution=" + resolution + "&limit=" + limit, "periods");

            assertThat(periods.stream()
                            .mapToLong(period ->
                                    Long.parseLong(member(period, "checks").toString()))
                            .sum())
                    .isEqualTo(9_000);
            assertThat(periods).extracting(period -> member(period, "start")).doesNotHaveDuplicates();
        }
    }

    @Test
    void aServiceThatIsWatchedNoMoreKeepsItsHistory() throws IOException, ConfigException {
        remember(10);
        try (var monitor = start("[]", Map.of())) {
            assertThat(elements(monitor.json("/health/shop"), "samples")).hasSize(10);
        }
    }

    @Test
    void tokensSayWhoMayReadAndWhoMayWrite() throws IOException, ConfigException {
        String tokens = Token.of("eye", Scope.READ, "r") + "," + Token.of("hand", Scope.WRITE, "w");
        try (var monitor = start(QUIET, Map.of("PROBITY_TOKENS", tokens, "PROBITY_HOST", "0.0.0.0"))) {
            var stranger = monitor.get("/health");
            assertProblem(stranger, 401);
            assertThat(stranger.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertProblem(monitor.get("/metrics", "Authorization", "Bearer x"), 401);
            assertProblem(monitor.get("/nothing"), 401);

            assertThat(monitor.get("/health", "Authorization", "Bearer r").statusCode())
                    .isEqualTo(200);
            assertProblem(monitor.send("POST", "/services/shop/check", "", "Authorization", "Bearer r"), 403);
            assertThat(monitor.send("POST", "/services/shop/check", "", "Authorization", "Bearer w")
                            .statusCode())
                    .isEqualTo(200);

            assertThat(monitor.get("/livez").statusCode()).isEqualTo(200);
            assertThat(monitor.get("/readyz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void pagesOfOtherSitesMayNotChangeAnything() throws IOException, ConfigException {
        try (var monitor = start(QUIET, Map.of())) {
            assertProblem(monitor.send("POST", "/-/reload", "", "Sec-Fetch-Site", "cross-site"), 403);
            assertProblem(monitor.send("POST", "/-/reload", "", "Sec-Fetch-Site", "same-site"), 403);
            assertThat(monitor.send("POST", "/-/reload", "", "Sec-Fetch-Site", "same-origin")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aNameThatWasLedToUsIsNotServed() throws IOException, ConfigException {
        try (var monitor = start(QUIET, Map.of())) {
            assertThat(statusFor(monitor, "evil.example")).startsWith("HTTP/1.1 403");
            assertThat(statusFor(monitor, "localhost:8080")).startsWith("HTTP/1.1 200");
        }
    }

    /// The JDK's client does not let one choose this header.
    private static String statusFor(RunningMonitor monitor, String host) throws IOException {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), monitor.server.url().getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write(("GET /services HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void secretsOfAServiceAreNotShown() throws IOException, ConfigException {
        try (var monitor = start(QUIET, Map.of())) {
            monitor.send(
                    "POST",
                    "/services",
                    "{\"name\":\"Cart\",\"url\":\"http://me:pa55word@a.example\",\"enabled\":false,"
                            + "\"headers\":{\"Authorization\":\"Bearer s3cr3t\"},\"body\":\"s3cr3t\",\"method\":\"POST\"}");

            for (String path : List.of("/services", "/services/cart", "/health", "/metrics")) {
                assertThat(monitor.get(path).body()).as(path).contains("cart").doesNotContain("s3cr3t", "pa55word");
            }
        }
    }

    @Test
    void aChangedFileIsTakenOverByItself() throws IOException, ConfigException {
        try (var monitor = start(QUIET, Map.of())) {
            Files.writeString(monitor.servicesFile, "- {name: New, url: 'http://127.0.0.1:1', enabled: false}");

            await().atMost(PATIENCE).until(() -> monitor.get("/services/new").statusCode() == 200);
            assertThat(monitor.get("/services/shop").statusCode()).isEqualTo(404);
        }
    }
}
