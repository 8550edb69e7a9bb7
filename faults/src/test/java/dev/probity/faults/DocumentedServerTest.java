package dev.probity.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.config.FaultServerConfig.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract of `/msg`, `/fail` and `/health`, as a client meets it.
class DocumentedServerTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FAILURE = "{\"detail\": \"Induced server failure\"}";

    private final FaultServer server = FaultServer.start(FaultServerConfig.local());
    private final Client client = new Client(server.url());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void failsAsOrderedAndRecoversAndRemembers() throws Exception {
        assertThat(client.get("/health").body()).startsWith("{\"status\": \"ok\", \"uptime_seconds\": ");
        assertThat(client.get("/msg").body())
                .matches("\\{\"message_id\":\"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\"}");

        assertThat(client.post("/fail/count/3").status()).isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            var failure = client.get("/msg");
            assertThat(failure.status()).isEqualTo(500);
            assertThat(failure.body()).isEqualTo(FAILURE);
            assertThat(client.get("/health").status()).isEqualTo(200);
        }
        var first = client.get("/msg", "X-Request-ID", "one");
        assertThat(first.status()).isEqualTo(200);

        assertThat(client.get("/msg", "X-Request-ID", "one").body()).isEqualTo(first.body());
        assertThat(client.get("/msg", "X-Request-ID", "two").body()).isNotEqualTo(first.body());
        assertThat(client.get("/msg").body()).isNotEqualTo(client.get("/msg").body());

        client.post("/fail/count/1");
        assertThat(client.get("/msg", "X-Request-ID", "one").body()).isEqualTo(FAILURE);
        assertThat(client.get("/msg", "X-Request-ID", "one").body()).isEqualTo(first.body());
    }

    @Test
    void ofFiftyAtOnceExactlyThreeFail() throws Exception {
        client.post("/fail/count/3");
        assertThat(atOnce(50, () -> client.get("/msg").status()))
                .hasSize(50)
                .containsOnly(200, 500)
                .filteredOn(status -> status == 500)
                .hasSize(3);
    }

    @Test
    void requestsThatBringANewIdAtOnceGetOneMessage() throws Exception {
        assertThat(atOnce(50, () -> client.get("/msg", "X-Request-ID", "new").body()))
                .hasSize(50)
                .containsOnly(client.get("/msg", "X-Request-ID", "new").body());
    }

    @Test
    void failsForATimeUntilReset() throws Exception {
        assertThat(client.post("/fail/duration/3600.5").body()).contains("\"failing\": true");
        assertThat(client.get("/msg").status()).isEqualTo(500);
        assertThat(client.get("/health").status()).isEqualTo(200);
        assertThat(client.post("/fail/reset").body()).contains("\"failing\": false");
        assertThat(client.get("/msg").status()).isEqualTo(200);
    }

    @Test
    void failsForATimeAndRecoversByItself() throws Exception {
        client.post("/fail/duration/0.2");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.get("/msg").status()).isEqualTo(200));
    }

    @Test
    void saysWhatIsStillToFail() throws Exception {
        client.post("/fail/count/2");
        client.get("/msg");
        assertThat(client.get("/fail/status").body())
                .isEqualTo("{\"failing\": true, \"fail_count_remaining\": 1, \"fail_seconds_remaining\": 0.000}");
    }

    @Test
    void delaysAnswer() throws Exception {
        long start = System.nanoTime();
        assertThat(client.get("/msg?delay=200").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(200), SOON);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /msg?delay=abc, query, delay, int_parsing",
        "GET,  /msg?delay=, query, delay, int_parsing",
        "GET,  /msg?delay=-1, query, delay, greater_than_equal",
        "GET,  /msg?delay=30001, query, delay, less_than_equal",
        "POST, /fail/count/-1, path, n, greater_than_equal",
        "POST, /fail/count/x, path, n, int_parsing",
        "POST, /fail/count/1.5, path, n, int_parsing",
        "POST, /fail/duration/-0.1, path, seconds, greater_than_equal",
        "POST, /fail/duration/long, path, seconds, float_parsing",
        "POST, /fail/duration/86401, path, seconds, less_than_equal",
    })
    void refusesWhatCannotBe(String method, String path, String in, String name, String type) throws Exception {
        var answer = method.equals("GET") ? client.get(path) : client.post(path);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .startsWith("{\"detail\":[{\"loc\":[\"" + in + "\",\"" + name + "\"],\"msg\":\"Expected ")
                .endsWith("\",\"type\":\"" + type + "\"}]}");
    }

    @Test
    void anInvalidRequestUsesUpNoFailure() throws Exception {
        client.post("/fail/count/1");
        assertThat(client.get("/msg?delay=x").status()).isEqualTo(422);
        assertThat(client.get("/msg").status()).isEqualTo(500);
    }

    @Test
    void knowsOtherMethodsAndOtherPaths() throws Exception {
        assertThat(client.post("/msg").status()).isEqualTo(405);
        assertThat(client.get("/fail/reset").header("allow")).isEqualTo("POST");
        assertThat(client.get("/nowhere").status()).isEqualTo(404);
        assertThat(client.get("/un-healthy").status()).isEqualTo(200);
        assertThat(client.get("/unhealthy").status()).isEqualTo(500);
    }

    @Test
    void closingEndsDelaysWithTheirAnswer() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> delayed =
                    threads.submit(() -> client.get("/msg?delay=29000").status());
            await().atMost(SOON).until(() -> server.waiting() == 1);
            server.close();
            assertThat(delayed.get()).isEqualTo(200);
        }
    }

    @Test
    void resettingEndsDelays() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> delayed =
                    threads.submit(() -> client.get("/msg?delay=29000").status());
            await().atMost(SOON).until(() -> server.waiting() == 1);
            client.post("/fail/reset");
            assertThat(delayed.get()).isEqualTo(200);
            assertThat(server.waiting()).isZero();
        }
    }

    @Test
    void limitsWhatIsInProgressButNotTheControls() throws Exception {
        var limits = new Limits(1, Duration.ofMinutes(5));
        try (var narrow = FaultServer.start(FaultServerConfig.local().withLimits(limits));
                var visitor = new Client(narrow.url());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Client.Answer> occupying = threads.submit(() -> visitor.get("/msg?delay=29000"));
            await().atMost(SOON).until(() -> narrow.waiting() == 1);
            Future<Client.Answer> queued = threads.submit(() -> visitor.get("/msg"));
            assertThat(visitor.get("/health").status()).isEqualTo(200);
            assertThat(visitor.get("/fail/status").status()).isEqualTo(200);
            visitor.post("/fail/reset");
            assertThat(occupying.get().status()).isEqualTo(200);
            assertThat(queued.get().status()).isEqualTo(200);
        }
    }

    @Test
    void givesUpOnWhatTakesTooLong() throws Exception {
        var limits = new Limits(1, Duration.ofMillis(300));
        try (var hasty = FaultServer.start(FaultServerConfig.local().withLimits(limits));
                var visitor = new Client(hasty.url())) {
            var late = visitor.get("/msg?delay=20000");
            assertThat(late.status()).isEqualTo(504);
            assertThat(late.body()).isEqualTo("{\"detail\": \"No answer within 300 ms\"}");
            assertThat(visitor.get("/msg").status()).isEqualTo(200);
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(java.util.Collections.nCopies(times, task))) {
                results.add(result.get());
            }
            return results;
        }
    }

    @Test
    void opensToOtherOriginsOnlyWhenTold() throws IOException, InterruptedException {
        assertThat(client.get("/msg", "X-Origin", "https://a.example").header("access-control-allow-origin"))
                .isEmpty();
    }
}
