package dev.probity.faults.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.wire.RawClient;
import dev.probity.faults.wire.Transport;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Transport.class)
class HttpConnectionTest {
    private final Simulator simulator;
    private final RawClient client;

    HttpConnectionTest(Transport transport) throws IOException {
        simulator = Simulators.start(transport, Simulators.ENDLESS);
        client = new RawClient(simulator.ports().getFirst());
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        simulator.close();
    }

    @Test
    void staysOpenForOneRequestAfterAnother() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(client.get("/healthy").read().header("connection")).isEqualTo("keep-alive");
            assertThat(client.get("/unhealthy").read().status()).isEqualTo(500);
            assertThat(client.get("/nothing").read().status()).isEqualTo(404);
        }
    }

    @Test
    void closesWhenAskedTo() throws IOException {
        var response = client.send("GET /healthy HTTP/1.1\r\nConnection: close\r\n\r\n")
                .read();
        assertThat(response.header("connection")).isEqualTo("close");
        assertThat(response.body()).isEqualTo("{\"status\":\"healthy\"}");
        assertThat(client.atEnd()).isTrue();
    }

    @Test
    void closesAfterAnAnswerToHttp10() throws IOException {
        var response = client.send("GET /health HTTP/1.0\r\n\r\n").read();
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("connection")).isEqualTo("close");
        assertThat(client.atEnd()).isTrue();
    }

    @Test
    void staysOpenForHttp10WhenAskedTo() throws IOException {
        for (int i = 0; i < 2; i++) {
            var response = client.send("GET /healthy HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                    .read();
            assertThat(response.header("connection")).isEqualTo("keep-alive");
        }
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        var head = client.send("HEAD /unhealthy HTTP/1.1\r\n\r\n").readHead();
        assertThat(head.status()).isEqualTo(500);
        assertThat(head.header("content-length")).isEqualTo("22");
        assertThat(client.get("/health").read().status()).isEqualTo(200);
    }

    @Test
    void answersPipelinedRequestsInOrder() throws IOException {
        client.get("/healthy").get("/unhealthy").send("HEAD /health HTTP/1.1\r\n\r\n");
        client.send("POST /unhealthy HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc").get("/health");
        assertThat(client.read().status()).isEqualTo(200);
        assertThat(client.read().status()).isEqualTo(500);
        assertThat(client.readHead().status()).isEqualTo(200);
        assertThat(client.read().status()).isEqualTo(500);
        assertThat(client.read().body()).contains("uptime_seconds");
    }

    @Test
    void answersOneThousandPipelinedRequests() throws IOException {
        client.send("GET /health HTTP/1.1\r\n\r\n".repeat(999) + "GET /nothing HTTP/1.1\r\n\r\n");
        for (int i = 0; i < 999; i++) {
            assertThat(client.read().status()).isEqualTo(200);
        }
        assertThat(client.read().status()).isEqualTo(404);
    }

    @Test
    void readsAndIgnoresALargeBody() throws IOException {
        int length = 20_000_000;
        client.send("POST /unhealthy HTTP/1.1\r\nContent-Length: " + length + "\r\n\r\n")
                .send(new byte[length]);
        assertThat(client.read().status()).isEqualTo(500);
        assertThat(client.get("/health").read().status()).isEqualTo(200);
    }

    @Test
    void readsAndIgnoresAChunkedBody() throws IOException {
        client.send("PUT /unhealthy HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
        client.send("5\r\nhello\r\n").send("3\r\nyou\r\n0\r\n\r\n");
        assertThat(client.read().status()).isEqualTo(500);
        assertThat(client.get("/health").read().status()).isEqualTo(200);
    }

    @Test
    void tellsAClientThatWaitsToGoOn() throws IOException {
        client.send("POST /unhealthy HTTP/1.1\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
        assertThat(client.readHead().status()).isEqualTo(100);
        assertThat(client.send("hello").read().status()).isEqualTo(500);
        assertThat(client.send("HEAD /health HTTP/1.1\r\n\r\n").readHead().status())
                .isEqualTo(200);
    }
}
