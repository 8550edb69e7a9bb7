package dev.probity.faults.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.probity.faults.wire.RawClient;
import dev.probity.faults.wire.Transport;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Transport.class)
class BehavioursOverTheWireTest {
    private static final SimulatorDelays SHORT = new SimulatorDelays(
            Duration.ofMillis(60), Duration.ofMillis(80), Duration.ofMillis(30), Duration.ofMillis(300));

    private final Simulator simulator;
    private final HttpClient http = HttpClient.newHttpClient();

    BehavioursOverTheWireTest(Transport transport) {
        simulator = Simulators.start(transport, SHORT);
    }

    @AfterEach
    void close() {
        http.close();
        simulator.close();
    }

    @Test
    void healthyAnswersWithinItsRange() throws Exception {
        assertAnswer("/api/v1/healthy-service", 200, "{\"status\":\"healthy\"}", Duration.ofMillis(60));
    }

    @Test
    void unhealthyAnswersWithAnError() throws Exception {
        assertAnswer("/unhealthy", 500, "{\"status\":\"unhealthy\"}", Duration.ofMillis(30));
    }

    @Test
    void slowAnswersLate() throws Exception {
        assertAnswer("/slow?healthy", 200, "{\"status\":\"slow\"}", Duration.ofMillis(300));
    }

    @Test
    void healthReportsUptime() throws Exception {
        var response = get("/health?verbose");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).matches("\\{\"status\": \"ok\", \"uptime_seconds\": \\d+\\.\\d\\d}");
    }

    @Test
    void otherPathsAreNotFound() throws Exception {
        var response = get("/elsewhere?healthy");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).startsWith("{\"detail\": ").contains("healthy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW"})
    void everyMethodIsAnsweredAlike(String method) throws Exception {
        var request = HttpRequest.newBuilder(uri("/unhealthy"))
                .method(method, BodyPublishers.ofString("some body"))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /unreachable HTTP/1.1\r\n\r\n",
                "POST /unreachable HTTP/1.1\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n",
                "POST /unreachable HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello",
            })
    void unreachableResetsTheConnection(String request) throws IOException {
        try (var client = new RawClient(simulator.ports().getFirst())) {
            client.send(request);
            assertThatExceptionOfType(SocketException.class)
                    .isThrownBy(client::atEnd)
                    .withMessage("Connection reset");
        }
    }

    @Test
    void unreachableAfterAnAnswerResetsToo() throws IOException {
        try (var client = new RawClient(simulator.ports().getFirst())) {
            assertThat(client.get("/healthy").read().status()).isEqualTo(200);
            client.get("/unreachable");
            assertThatExceptionOfType(SocketException.class).isThrownBy(client::atEnd);
        }
    }

    @Test
    void unreachableFailsAnHttpClient() {
        assertThatIOException().isThrownBy(() -> get("/healthy/unreachable"));
    }

    private void assertAnswer(String path, int status, String body, Duration atLeast) throws Exception {
        long start = System.nanoTime();
        var response = get(path);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(atLeast, atLeast.plusSeconds(30));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(body);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + simulator.ports().getFirst() + path);
    }
}
