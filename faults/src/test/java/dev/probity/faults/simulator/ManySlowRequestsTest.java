package dev.probity.faults.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.probity.faults.wire.RawClient;
import dev.probity.faults.wire.Transport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Five thousand requests wait at once, each on its own connection.
class ManySlowRequestsTest {
    private static final int MANY = 5_000;

    private final List<SocketChannel> clients = new ArrayList<>(MANY);

    @BeforeEach
    void bothEndsOfEveryConnectionFitIntoThisProcess() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        assumeTrue(
                !(system instanceof UnixOperatingSystemMXBean unix)
                        || unix.getMaxFileDescriptorCount() >= 2 * MANY + 500,
                "too few file descriptors");
    }

    @AfterEach
    void disconnect() throws IOException {
        for (var client : clients) {
            client.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void costNoThreadAndDelayNobody(Transport transport) throws IOException {
        try (var simulator = Simulators.start(transport, Simulators.ENDLESS)) {
            askAll(simulator);
            awaitPending(simulator, MANY);

            assertThat(simulatorThreads()).isOne();
            assertThat(typicalHealthAnswer(simulator)).isLessThan(Duration.ofMillis(200));

            disconnect();
            awaitPending(simulator, 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void areAllAnswered(Transport transport) throws IOException {
        var second = Duration.ofSeconds(1);
        var delays = new SimulatorDelays(Duration.ZERO, Duration.ZERO, Duration.ZERO, second);
        try (var simulator = Simulators.start(transport, delays)) {
            askAll(simulator);
            var answer = ByteBuffer.allocate(1_000);
            for (var client : clients) {
                client.read(answer.clear());
                assertThat(US_ASCII.decode(answer.flip()).toString()).startsWith("HTTP/1.1 200 OK\r\n");
            }
            awaitPending(simulator, 0);
        }
    }

    private void askAll(Simulator simulator) throws IOException {
        var address =
                new InetSocketAddress(RawClient.LOOPBACK, simulator.ports().getFirst());
        var request = ByteBuffer.wrap("GET /slow HTTP/1.1\r\nHost: simulator\r\n\r\n".getBytes(US_ASCII));
        for (int i = 0; i < MANY; i++) {
            var client = SocketChannel.open(address);
            clients.add(client);
            client.write(request.rewind());
        }
    }

    private static Duration typicalHealthAnswer(Simulator simulator) throws IOException {
        int times = 101;
        var nanos = LongStream.builder();
        try (var client = new RawClient(simulator.ports().getFirst())) {
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                assertThat(client.get("/health").read().status()).isEqualTo(200);
                nanos.add(System.nanoTime() - start);
            }
        }
        return Duration.ofNanos(
                nanos.build().sorted().skip(times / 2).findFirst().orElseThrow());
    }

    private static void awaitPending(Simulator simulator, int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> simulator.pending() == count);
    }

    private static long simulatorThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("simulator-"))
                .count();
    }
}
