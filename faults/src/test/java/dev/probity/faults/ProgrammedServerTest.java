package dev.probity.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.program.Program;
import dev.probity.faults.program.ReadProgram;
import dev.probity.faults.wire.RawClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Programs, journal, oracle and capacity, as a client meets them.
class ProgrammedServerTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final FaultServer server = FaultServer.start(FaultServerConfig.local());
    private final Client client = new Client(server.url());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void failsTheFirstTwoOfEachKeyThenSucceeds() throws Exception {
        var set = client.post(
                "/faults",
                "{\"path\": \"/msg\", \"steps\": [{\"times\": 2, \"fault\": {\"type\": \"status\", \"status\": 503}}]}");
        assertThat(set.status()).isEqualTo(201);
        assertThat(set.header("location")).isEqualTo("/faults/p1");
        for (String key : List.of("a", "b")) {
            assertThat(statuses(key, 4)).containsExactly(503, 503, 200, 200);
        }
        assertThat(client.get("/healthy").status()).isEqualTo(200);
        assertThat(client.get("/faults").body()).startsWith("[{\"id\":\"p1\"");
        assertThat(client.delete("/faults/p1").status()).isEqualTo(204);
        assertThat(client.delete("/faults/p1").status()).isEqualTo(404);
    }

    @Test
    void aHeaderFailsItsOwnRequestsOnly() throws Exception {
        assertThat(client.get("/msg", "X-Fault", "status=429; retry_after=7").header("retry-after"))
                .isEqualTo("7");
        assertThat(client.get("/msg").status()).isEqualTo(200);
        for (int status : new int[] {503, 503, 200}) {
            assertThat(client.get("/msg", "X-Fault", "2x status=503", "X-Request-ID", "k")
                            .status())
                    .isEqualTo(status);
        }
    }

    @Test
    void namesEveryProblemOfABadProgram() throws Exception {
        var answer = client.post("/faults", "{\"steps\": [{\"fault\": {\"type\": \"no\"}}, {\"times\": -1}]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"steps\",\"0\"").contains("\"steps\",\"1\",\"times\"");
        assertThat(client.get("/msg", "X-Fault", "statuss=1").status()).isEqualTo(422);
        assertThat(client.post("/faults", "{" + " ".repeat(70_000) + "}").status())
                .isEqualTo(422);
    }

    @Test
    void whatItListsCanBeSetAgain() throws Exception {
        for (String step : List.of(
                "{\"times\": 2, \"fault\": {\"type\": \"status\", \"status\": 503, \"retry_after\": \"1m\"}}",
                "{\"for\": \"1m30s\", \"probability\": 0.5, \"work\": false, \"fault\": {\"type\": \"reset\"}}")) {
            client.post("/faults", "{\"path\": \"/msg\", \"count_by\": \"all\", \"steps\": [" + step + "]}");
        }
        List<Program> before = server.programs().list();
        String listed = client.get("/faults").body();
        client.delete("/faults");
        assertThat(client.post("/faults", listed).status()).isEqualTo(201);
        assertThat(server.programs().list()).hasSize(2).isEqualTo(before);
        assertThat(client.get("/faults").body()).isEqualTo(listed);
        assertThat(client.post("/faults", "[{\"steps\": []}, 7]").status()).isEqualTo(422);
    }

    @Test
    void aFaultOfProbabilityZeroChangesNoByte() throws IOException {
        try (var raw = new RawClient(server.ports().getFirst())) {
            var plain = raw.get("/un.known").read();
            server.programs()
                    .set(ReadProgram.body("{\"steps\": [{\"probability\": 0, \"fault\": {\"type\": \"garbage\"}}]}"));
            assertThat(raw.get("/un.known").read()).isEqualTo(plain);
        }
    }

    @Test
    void theOracleKnowsHowOftenTheWorkWasDone() throws Exception {
        assertThatIOException().isThrownBy(() -> client.get("/msg", "X-Request-ID", "k", "X-Fault", "reset"));
        assertThat(client.get("/msg", "X-Request-ID", "k").status()).isEqualTo(200);
        assertThat(client.get("/msg", "X-Request-ID", "k", "X-Fault", "status=503")
                        .status())
                .isEqualTo(503);
        assertThat(server.oracle().of("k").executions()).isOne();
        assertThat(client.get("/oracle/k").body())
                .startsWith("{\"key\":\"k\",\"attempts\":")
                .endsWith(",\"executions\":1}");
        assertThat(client.get("/oracle/other").body()).isEqualTo("{\"key\":\"other\",\"attempts\":0,\"executions\":0}");
    }

    @Test
    void theJournalTellsWhatHappened() throws Exception {
        try (var raw = new RawClient(server.ports().getFirst())) {
            raw.get("/msg").read();
            raw.send("GET /msg HTTP/1.1\r\nX-Request-ID: j\r\nX-Fault: status=503\r\n\r\n")
                    .read();
            raw.get("/health").read();
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.get("/journal").body())
                        .contains("\"request\":1,\"method\":\"GET\",\"path\":\"/msg\",\"key\":null,\"attempt\":null")
                        .contains("\"request\":2,\"method\":\"GET\",\"path\":\"/msg\",\"key\":\"j\",\"attempt\":1")
                        .contains("\"fault\":\"status 503\",\"status\":503")
                        .contains("\"ended\":\"completed\"")
                        .doesNotContain("/health"));
        assertThat(client.get("/journal?key=j").body()).doesNotContain("\"request\":1,");
        assertThat(client.get("/journal?path=/nothing").body()).isEqualTo("[]");
        assertThat(client.get("/journal?since=2999-01-01T00:00:00Z").body()).isEqualTo("[]");
        assertThat(client.get("/journal?since=now").status()).isEqualTo(422);
        assertThat(client.delete("/journal").status()).isEqualTo(204);
        assertThat(client.get("/journal").body()).isEqualTo("[]");
    }

    @Test
    void theJournalKnowsWhoLeft() throws Exception {
        try (var raw = new RawClient(server.ports().getFirst())) {
            raw.get("/msg?delay=29000");
            await().atMost(SOON).until(() -> server.waiting() == 1);
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.get("/journal").body())
                        .contains("\"first_byte_ms\":null")
                        .contains("\"ended\":\"client_closed\""));
    }

    @Test
    void deletingProgramsEndsWhatWaits() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> slow = threads.submit(
                    () -> client.get("/msg", "X-Fault", "latency=5m").status());
            await().atMost(SOON).until(() -> server.waiting() == 1);
            client.delete("/faults");
            assertThat(slow.get()).isEqualTo(200);
        }
    }

    @Test
    void aFullServiceTurnsAwayWhatItCannotQueue() throws Exception {
        assertThat(client.put("/capacity", "{\"servers\": 1, \"service_time\": \"20s\", \"queue\": 0}")
                        .body())
                .isEqualTo("{\"limited\":true,\"servers\":1,\"service_time_seconds\":20,\"queue\":0,"
                        + "\"when_full\":\"reject\"}");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> served = threads.submit(() -> client.get("/msg").status());
            await().atMost(SOON).until(() -> server.waiting() == 1);
            assertThat(client.get("/msg").header("retry-after")).isEqualTo("1");
            assertThat(client.put("/capacity", "{\"servers\": 0}").status()).isEqualTo(422);
            client.delete("/capacity");
            assertThat(client.get("/msg").status()).isEqualTo(200);
            client.post("/fail/reset");
            assertThat(served.get()).isEqualTo(200);
        }
    }

    private List<Integer> statuses(String key, int times) throws IOException, InterruptedException {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < times; i++) {
            statuses.add(client.get("/msg", "X-Request-ID", key).status());
        }
        return statuses;
    }
}
