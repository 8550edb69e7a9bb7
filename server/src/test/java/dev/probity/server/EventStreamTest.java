package dev.probity.server;

import static dev.probity.server.RunningMonitor.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.server.config.ConfigException;
import dev.probity.testkit.store.MemoryStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Live events over the wire.
class EventStreamTest {
    private static final String SERVICES = "- {name: Shop, url: TARGET, interval: 1h}";

    @TempDir
    Path directory;

    /// A listener with a socket of its own. Reading ends with the test's patience.
    private static final class Listener implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        Listener(RunningMonitor monitor, String header) throws IOException {
            socket = new Socket(
                    InetAddress.getLoopbackAddress(), monitor.server.url().getPort());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write(("GET /events HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /// Reads on until a line begins like this.
        String line(String beginning) throws IOException {
            String line = in.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = in.readLine();
            }
            assertThat(line).as("a line that begins with " + beginning).isNotNull();
            return String.valueOf(line);
        }

        boolean ends() throws IOException {
            String line = in.readLine();
            while (line != null) {
                line = in.readLine();
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private RunningMonitor start(Map<String, String> variables) throws ConfigException, IOException {
        return RunningMonitor.start(directory, new MemoryStore(), SERVICES, variables);
    }

    private static void check(RunningMonitor monitor) {
        assertThat(monitor.send("POST", "/services/shop/check", "").statusCode())
                .isEqualTo(200);
    }

    private static int listeners(RunningMonitor monitor) {
        return monitor.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("probity_event_listeners "))
                .map(line -> (int) Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aResultIsHeardWithItsNumberAndKind() throws IOException, ConfigException {
        try (var monitor = start(Map.of());
                var listener = new Listener(monitor, "")) {
            listener.line("HTTP/1.1 200");
            listener.line("retry: ");
            await().atMost(PATIENCE).until(() -> {
                check(monitor);
                return monitor.get("/health?status=HEALTHY").body().contains("\"shop\"");
            });

            assertThat(listener.line("id: ")).matches("id: \\d+");
            listener.line("event: result");
            assertThat(listener.line("data: ")).contains("\"serviceId\":\"shop\"");
            listener.line("event: status");
            assertThat(listener.line("data: ")).contains("\"from\":\"UNKNOWN\"", "\"to\":\"HEALTHY\"");
        }
    }

    @Test
    void whoComesBackGoesOnWhereItWas() throws IOException, ConfigException {
        try (var monitor = start(Map.of())) {
            long seen;
            try (var listener = new Listener(monitor, "")) {
                listener.line("retry: ");
                check(monitor);
                seen = number(listener);
            }
            check(monitor);

            try (var again = new Listener(monitor, "Last-Event-ID: " + seen + "\r\n")) {
                long first = number(again);
                long second = number(again);
                assertThat(second).isEqualTo(first + 1);
                assertThat(first).isEqualTo(seen + 1);
            }
        }
    }

    private static long number(Listener listener) throws IOException {
        return Long.parseLong(listener.line("id: ").substring("id: ".length()));
    }

    @Test
    void aThousandListenersHearTheSameResult() throws IOException, ConfigException {
        int many = 1_000;
        List<Listener> listeners = new ArrayList<>();
        try (var monitor = start(Map.of())) {
            for (int i = 0; i < many; i++) {
                listeners.add(new Listener(monitor, ""));
            }
            for (Listener listener : listeners) {
                listener.line("retry: ");
            }
            assertThat(listeners(monitor)).isEqualTo(many);
            check(monitor);

            for (Listener listener : listeners) {
                listener.line("event: result");
                listener.close();
            }
        }
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsToldSo() throws IOException, ConfigException {
        try (var monitor = start(Map.of("PROBITY_EVENT_CLIENTS", "1"));
                var listener = new Listener(monitor, "")) {
            listener.line("retry: ");

            var refused = monitor.get("/events");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void aListenerThatNeverReadsHoldsUpNobody() throws IOException, ConfigException {
        try (var monitor = start(Map.of());
                var idle = new Listener(monitor, "");
                var listener = new Listener(monitor, "")) {
            listener.line("retry: ");
            await().atMost(PATIENCE).until(() -> listeners(monitor) == 2);

            for (int i = 0; i < 50; i++) {
                check(monitor);
            }

            for (int i = 0; i < 50; i++) {
                listener.line("event: result");
            }
            assertThat(idle.socket.isClosed()).isFalse();
        }
    }

    @Test
    void theEndOfTheServerEndsAStreamAtOnce() throws IOException, ConfigException {
        try (var monitor = start(Map.of());
                var listener = new Listener(monitor, "")) {
            listener.line("retry: ");
            Instant begin = Instant.now();

            monitor.server.close();

            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(listener.ends()).isTrue();
        }
    }
}
