package dev.probity.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.config.FaultServerConfig.Limits;
import dev.probity.faults.wire.RawClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Ten thousand requests wait at once, each on its own connection.
class ManyDelaysTest {
    private static final int MANY = 10_000;

    @Test
    void costNoThreadAndEndAtReset() throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        assumeTrue(
                !(system instanceof UnixOperatingSystemMXBean unix)
                        || unix.getMaxFileDescriptorCount() >= 2 * MANY + 500,
                "too few file descriptors");
        var limits = new Limits(MANY, Duration.ofMinutes(2));
        var clients = new ArrayList<SocketChannel>(MANY);
        try (var server = FaultServer.start(FaultServerConfig.local().withLimits(limits))) {
            int threads = Thread.activeCount();
            ask(server, clients);
            await().atMost(Duration.ofMinutes(1)).until(() -> server.waiting() == MANY);

            assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
            assertThat(medianHealth(server)).isLessThan(Duration.ofMillis(200));

            server.reset();
            for (SocketChannel client : clients) {
                var answer = ByteBuffer.allocate(500);
                client.read(answer);
                assertThat(US_ASCII.decode(answer.flip()).toString()).startsWith("HTTP/1.1 200 OK\r\n");
            }
        } finally {
            for (SocketChannel client : clients) {
                client.close();
            }
        }
    }

    private static void ask(FaultServer server, List<SocketChannel> clients) throws IOException {
        var address = new InetSocketAddress(RawClient.LOOPBACK, server.ports().getFirst());
        var request = ByteBuffer.wrap("GET /msg?delay=30000 HTTP/1.1\r\nHost: many\r\n\r\n".getBytes(US_ASCII));
        for (int i = 0; i < MANY; i++) {
            var client = SocketChannel.open(address);
            clients.add(client);
            client.write(request.rewind());
        }
    }

    private static Duration medianHealth(FaultServer server) throws IOException {
        var times = new ArrayList<Duration>();
        try (var client = new RawClient(server.ports().getFirst())) {
            for (int i = 0; i < 101; i++) {
                long start = System.nanoTime();
                assertThat(client.get("/health").read().status()).isEqualTo(200);
                times.add(Duration.ofNanos(System.nanoTime() - start));
            }
        }
        return times.stream().sorted().toList().get(50);
    }
}
