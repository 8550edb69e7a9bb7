package dev.probity.health.checks.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.health.Finding;
import dev.probity.health.HealthStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is no Redis, or is a Redis on a bad day.
class OddRedisTest {
    private final ServerSocket listener;

    OddRedisTest() throws IOException {
        listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    /// Answers one connection with this text and closes it.
    private Finding against(String answer) throws InterruptedException {
        Thread server = new Thread(() -> {
            try (Socket socket = listener.accept()) {
                socket.getInputStream().read(new byte[100]);
                socket.getOutputStream().write(answer.getBytes(UTF_8));
            } catch (IOException e) {
                // The check will tell.
            }
        });
        server.start();
        RedisServer at = RedisServer.at("127.0.0.1", listener.getLocalPort()).timeout(Duration.ofSeconds(5));
        Finding finding = new RedisCheck(at).check();
        server.join();
        return finding;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 400 Bad Request\\r\\n | Expected a Redis answer, got \"HTTP/1.1 400 Bad Request\"",
                "-MISCONF Errors writing to the disk\\r\\n | refuses: MISCONF Errors writing to the disk",
                "$x\\r\\n | Expected the length of a Redis answer, got \"x\"",
                "$-1\\r\\n | A Redis answer of -1 bytes",
                "$100\\r\\nshort | The connection was closed within the answer",
                "+PON | The connection was closed within the answer",
            })
    void isReportedForWhatItSays(String answer, String message) throws InterruptedException {
        Finding finding = against(answer.replace("\\r", "\r").replace("\\n", "\n"));

        assertThat(finding.status()).isEqualTo(HealthStatus.UNHEALTHY);
        assertThat(finding.message()).endsWith(message);
    }

    @Test
    void thatNeverEndsItsAnswerIsNotReadForEver() throws InterruptedException {
        assertThat(against("+" + "x".repeat(2_000_000)).message()).endsWith("A Redis answer without an end");
    }

    @Test
    void thatAcceptsAndSaysNothingIsGivenUpAfterItsTimeout() {
        RedisServer at = RedisServer.at("127.0.0.1", listener.getLocalPort()).timeout(Duration.ofMillis(100));

        assertThat(new RedisCheck(at).check().message()).startsWith("No answer from 127.0.0.1:");
    }
}
