package dev.probity.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.config.FaultServerConfig.Limits;
import dev.probity.faults.wire.RawClient;
import dev.probity.faults.wire.RawStreams;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Ten thousand requests wait at once: half of them each on a connection of its own, half as streams of a few. They
/// would wait for much longer than sending them takes on however busy a machine, since a fault comes after the delay; a
/// reset ends it.
class ManyDelaysTest {
    private static final int MANY = 10_000;
    private static final int STREAMS_OF_A_CONNECTION = 1_000;
    private static final String DELAYED = "/msg?delay=5000";
    private static final String HEAD = "HTTP/1.1 200 OK\r\n";
    private static final long MOST_HEAP_EACH = 20_000;

    private final FaultServer server =
            FaultServer.start(FaultServerConfig.local().withLimits(new Limits(MANY, Duration.ofMinutes(2))));
    private final List<SocketChannel> connections = new ArrayList<>();
    private final List<RawStreams> streams = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        server.close();
        for (SocketChannel connection : connections) {
            connection.close();
        }
        for (RawStreams one : streams) {
            one.close();
        }
    }

    @Test
    void costNoThreadAndLittleMemoryAndEndAtReset() throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        assumeTrue(
                !(system instanceof UnixOperatingSystemMXBean unix) || unix.getMaxFileDescriptorCount() >= MANY + 1_000,
                "too few file descriptors");
        assertThat(medianHealth()).isPositive();
        long threads = serverThreads();
        long heap = usedHeap();
        ask();
        await().atMost(Duration.ofMinutes(3)).until(() -> server.waiting() == MANY);

        assertThat(serverThreads()).isLessThanOrEqualTo(threads);
        long heapEach = (usedHeap() - heap) / MANY;
        System.out.println(heapEach + " bytes of heap for each");
        assertThat(heapEach).as("bytes for each, its client's included").isLessThan(MOST_HEAP_EACH);
        assertThat(medianHealth()).isLessThan(Duration.ofMillis(100));
        assertThat(server.waiting()).isEqualTo(MANY);

        server.reset();
        assertAnswered();
        assertThat(server.waiting()).isZero();
    }

    private void ask() throws IOException {
        var address = new InetSocketAddress(RawClient.LOOPBACK, port());
        var request =
                ByteBuffer.wrap(("GET " + DELAYED + " HTTP/1.1\r\nX-Fault: latency=9m\r\n\r\n").getBytes(US_ASCII));
        for (int i = 0; i < MANY / 2; i++) {
            var connection = SocketChannel.open(address);
            connections.add(connection);
            connection.write(request.rewind());
        }
        for (int i = 0; i < MANY / 2; i++) {
            if (i % STREAMS_OF_A_CONNECTION == 0) {
                streams.add(new RawStreams(port()));
            }
            streams.getLast().get(DELAYED, "x-fault", "latency=9m");
        }
    }

    private void assertAnswered() throws IOException {
        for (SocketChannel connection : connections) {
            var answer = ByteBuffer.allocate(HEAD.length());
            while (answer.hasRemaining() && connection.read(answer) >= 0) {
                // An answer may come in parts.
            }
            assertThat(US_ASCII.decode(answer.flip()).toString()).isEqualTo(HEAD);
        }
        for (RawStreams connection : streams) {
            int ended = 0;
            while (ended < STREAMS_OF_A_CONNECTION) {
                ended += connection.read().endsStream() ? 1 : 0;
            }
        }
    }

    /// Half of the answers are faster.
    private Duration medianHealth() throws IOException {
        var times = new ArrayList<Duration>();
        try (var client = new RawClient(port())) {
            for (int i = 0; i < 301; i++) {
                long start = System.nanoTime();
                assertThat(client.get("/health").read().status()).isEqualTo(200);
                times.add(Duration.ofNanos(System.nanoTime() - start));
            }
        }
        Duration median = times.stream().sorted().toList().get(150);
        System.out.println(server.waiting() + " waiting, median of /health " + median.toNanos() / 1_000 + " µs");
        return median;
    }

    private static long serverThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("fault-server"))
                .count();
    }

    /// What is garbage is not used.
    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private int port() {
        return server.ports().getFirst();
    }
}
