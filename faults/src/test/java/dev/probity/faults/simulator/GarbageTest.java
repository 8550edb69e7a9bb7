package dev.probity.faults.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.wire.RawClient;
import dev.probity.faults.wire.Transport;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Transport.class)
class GarbageTest {
    private static final Logger NETTY = Logger.getLogger("io.netty");

    private final Simulator simulator;
    private final RawClient client;
    private final Complaints complaints = new Complaints();

    GarbageTest(Transport transport) throws IOException {
        simulator = Simulators.start(transport, Simulators.ENDLESS);
        client = new RawClient(simulator.ports().getFirst());
    }

    @BeforeEach
    void listenToNetty() {
        NETTY.addHandler(complaints);
    }

    @AfterEach
    void nothingIsPrinted() throws IOException {
        client.close();
        simulator.close();
        NETTY.removeHandler(complaints);
        assertThat(complaints.messages).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello\r\n\r\n",
                "GET\r\n\r\n",
                "GET /healthy\r\n\r\n",
                "GET /healthy HTTP/x\r\n\r\n",
                "GET /healthy HTTP/1.1\r\nno colon\r\n\r\n",
                "GET /healthy HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "GET /healthy HTTP/1.1\r\nContent-Length: many\r\n\r\n",
                "POST /healthy HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nnot a length\r\n",
                "\u0000\u0001\u0002",
                "\u0016\u0003\u0001\u0002\u0000\u0001",
                "\u00ff\u00fe\r\n\r\n",
            })
    void isRefusedAndTheConnectionClosed(String garbage) throws IOException {
        assertRefused(garbage, 400);
    }

    @ParameterizedTest
    @CsvSource({"5000, 414", "5000000, 414"})
    void aLongRequestLineIsRefused(int length, int status) throws IOException {
        assertRefused("GET /" + "a".repeat(length) + " HTTP/1.1\r\n\r\n", status);
    }

    @ParameterizedTest
    @CsvSource({"9000, 431", "5000000, 431"})
    void longHeadersAreRefused(int length, int status) throws IOException {
        assertRefused("GET /healthy HTTP/1.1\r\nX-Long: " + "a".repeat(length) + "\r\n\r\n", status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRI * HTTP/2.0\r\n\r\nTM\r\n\r\n", "GET /healthy HTTP/0.9\r\n\r\n"})
    void otherVersionsAreRefused(String request) throws IOException {
        assertRefused(request, 505);
    }

    @Test
    void garbageAfterARequestIsRefusedInItsTurn() throws IOException {
        client.send("GET /unhealthy HTTP/1.1\r\n\r\nhello\r\n\r\n");
        assertThat(client.read().status()).isEqualTo(500);
        assertThat(client.read().status()).isEqualTo(400);
        assertThat(client.atEnd()).isTrue();
    }

    @Test
    void aClientThatResetsIsNoNews() throws IOException {
        client.send("GET /slow HTTP/1.1\r\n\r\n").closeWithReset();
        try (var other = new RawClient(simulator.ports().getFirst())) {
            assertThat(other.get("/health").read().status()).isEqualTo(200);
        }
    }

    private void assertRefused(String request, int status) throws IOException {
        client.send(request);
        var response = client.read();
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("connection")).isEqualTo("close");
        assertThat(response.body()).startsWith("{\"detail\": \"");
        assertThat(client.atEnd()).isTrue();
    }

    private static final class Complaints extends Handler {
        final Queue<String> messages = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord complaint) {
            messages.add(complaint.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
