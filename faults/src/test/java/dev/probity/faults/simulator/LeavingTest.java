package dev.probity.faults.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import dev.probity.faults.wire.RawClient;
import dev.probity.faults.wire.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// One side goes while requests wait.
@ParameterizedClass
@EnumSource(Transport.class)
class LeavingTest {
    private final Simulator simulator;
    private final int port;

    LeavingTest(Transport transport) {
        simulator = Simulators.start(transport, Simulators.ENDLESS);
        port = simulator.ports().getFirst();
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void aClientThatGoesTakesItsRequestBack() throws IOException {
        var closing = new RawClient(port).get("/slow");
        var resetting = new RawClient(port).get("/slow");
        var pipelining = new RawClient(port).get("/slow").get("/slow").get("/slow");
        awaitPending(3);
        closing.close();
        awaitPending(2);
        resetting.closeWithReset();
        awaitPending(1);
        pipelining.close();
        awaitPending(0);
    }

    @Test
    void closingEndsTheWaits() throws IOException {
        var clients = new ArrayList<RawClient>();
        for (int i = 0; i < 100; i++) {
            clients.add(new RawClient(port).get("/slow"));
        }
        awaitPending(100);
        assertClosesSoon();
        assertThat(simulator.pending()).isZero();
        for (var client : clients) {
            assertThat(client.read().header("connection")).isEqualTo("close");
        }
        assertAllAtEnd(clients);
    }

    @Test
    void closingEndsIdleConnections() throws IOException {
        var silent = new RawClient(port);
        var idle = new RawClient(port);
        assertThat(idle.get("/health").read().status()).isEqualTo(200);
        assertClosesSoon();
        assertAllAtEnd(List.of(idle, silent));
        assertThatIOException().isThrownBy(() -> new RawClient(port));
    }

    @Test
    void closingDoesNotWaitForARequestThatNeverEnds() throws IOException {
        var client =
                new RawClient(port).send("POST /health HTTP/1.1\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
        assertThat(client.readHead().status()).isEqualTo(100);
        assertClosesSoon();
        assertAllAtEnd(List.of(client));
    }

    @Test
    void closingTwiceIsClosingOnce() {
        simulator.close();
        simulator.close();
        assertThat(simulator.ports()).containsExactly(port);
    }

    private void assertClosesSoon() {
        long start = System.nanoTime();
        simulator.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    private static void assertAllAtEnd(List<RawClient> clients) throws IOException {
        for (var client : clients) {
            assertThat(client.atEnd()).isTrue();
            client.close();
        }
    }

    private void awaitPending(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> simulator.pending() == count);
    }
}
