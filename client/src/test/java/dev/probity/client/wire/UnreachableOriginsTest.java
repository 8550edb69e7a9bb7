package dev.probity.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.probity.client.ClientConfig;
import dev.probity.client.ResilientClient;
import dev.probity.client.exception.CertificateException;
import dev.probity.client.exception.ClientException;
import dev.probity.client.exception.ConnectTimeoutException;
import dev.probity.client.exception.ConnectionRefusedException;
import dev.probity.client.exception.NameNotResolvedException;
import dev.probity.client.exception.TlsException;
import dev.probity.client.retry.RetryConfig;
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.testkit.BusyListener;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.FakeNameServer;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.RefusingPort;
import dev.probity.testkit.TestCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whoever cannot be reached is told apart by type, within the connect timeout, and nothing was sent.
class UnreachableOriginsTest {
    private static final Duration CONNECT = Duration.ofMillis(300);
    private static final Duration SLACK = Duration.ofSeconds(20);

    private final FakeNameServer names = FakeNameServer.start();
    private final ResilientClient client = client(Duration.ofSeconds(10));
    private final ResilientClient impatient = client(CONNECT);

    private ResilientClient client(Duration connect) {
        return ResilientClient.create(ClientConfig.DEFAULT
                .withTimeouts(ClientConfig.DEFAULT.timeouts().withConnect(connect))
                .withRetry(RetryConfig.NONE)
                .withTransport(TransportOptions.DEFAULT.withNameServers(List.of(names.address()))));
    }

    @AfterEach
    void close() {
        client.close();
        impatient.close();
        names.close();
    }

    @Test
    void aPortWhereNobodyListens() {
        try (RefusingPort refusing = RefusingPort.take()) {
            ConnectionRefusedException thrown =
                    assertFails(ConnectionRefusedException.class, refusing.url(), Duration.ZERO);

            assertThat(thrown).hasMessageContaining("Connection refused by 127.0.0.1:" + refusing.port());
        }
    }

    @Test
    void aNameThatDoesNotExist() {
        assertFails(NameNotResolvedException.class, "http://nowhere.test/", Duration.ZERO);
    }

    @Test
    void aNameServerThatSaysNothing() {
        names.silent();

        assertFails(ConnectTimeoutException.class, "http://anything.test/", CONNECT);
    }

    @Test
    void aHostThatDoesNotAccept() throws IOException {
        try (BusyListener busy = BusyListener.start()) {
            assertFails(ConnectTimeoutException.class, busy.url(), CONNECT);
        }
    }

    @Test
    void aServerThatNeverAnswersTheHandshake() {
        names.with("silent.test", InetAddress.getLoopbackAddress());
        try (RawServer server = RawServer.start(Conversation::waitForClient)) {
            assertFails(ConnectTimeoutException.class, "https://silent.test:" + server.port() + "/", CONNECT);
        }
    }

    @Test
    void aServerThatDoesNotSpeakTls() {
        names.with("plain.test", InetAddress.getLoopbackAddress());
        try (RawServer server = RawServer.start(UnreachableOriginsTest::answerInPlainText)) {
            assertFails(TlsException.class, "https://plain.test:" + server.port() + "/", Duration.ZERO);
        }
    }

    /// Stays until the client has left: closing before it has read could take the answer back.
    private static void answerInPlainText(Conversation client) throws IOException {
        client.send("HTTP/1.1 400 Bad Request\r\n\r\n");
        client.waitForClient();
    }

    @Test
    void aCertificateNobodyTrusts() {
        names.with("localhost.test", InetAddress.getLoopbackAddress());
        SSLContext tls = TestCertificates.tls(TestCertificates.create().selfSigned("localhost.test"));
        try (RawServer server = RawServer.startTls(tls, Conversation::waitForClient)) {
            CertificateException thrown = assertFails(
                    CertificateException.class, "https://localhost.test:" + server.port() + "/", Duration.ZERO);

            assertThat(thrown.retryable()).isFalse();
        }
    }

    private <E extends ClientException> E assertFails(Class<E> type, String url, Duration least) {
        ResilientClient caller = type == ConnectTimeoutException.class ? impatient : client;
        long began = System.nanoTime();
        E thrown = catchThrowableOfType(type, () -> caller.get(url));
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);

        assertThat(thrown).isExactlyInstanceOf(type);
        assertThat(thrown.report().sent()).isEqualTo(Sent.NO);
        assertThat(thrown.report().attempts()).hasSize(1);
        assertThat(elapsed).isBetween(least, least.plus(SLACK));
        return thrown;
    }
}
