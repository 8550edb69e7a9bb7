package dev.probity.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Fault;
import dev.probity.testkit.BusyListener;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.FakeNameServer;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.RefusingPort;
import dev.probity.testkit.TestCertificates;
import io.netty.pkitesting.X509Bundle;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whatever a server does, its check ends in time, with the one kind that fits.
class HostileServersTest {
    /// Some of these servers never end; how late the timeout of 300 ms strikes is up to the machine.
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final TestCertificates CERTIFICATES = TestCertificates.create();

    private final FakeNameServer names = FakeNameServer.start();
    private final HttpChecks checks = new HttpChecks(
            TransportOptions.DEFAULT
                    .withTrusted(List.of(CERTIFICATES.authority()))
                    .withNameServers(List.of(names.address())),
            new Rerouting(List.of(
                    new Rerouting.Route("localhost", 0, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)))),
            Path.of(""));

    @AfterEach
    void close() {
        checks.close();
        names.close();
    }

    @Test
    void saysNothing() throws Exception {
        plain(Conversation::waitForClient, ErrorKind.TIMEOUT, "No response within 300 ms (waiting for the first byte)");
    }

    @Test
    void stopsWithinTheHeader() throws Exception {
        afterRequest(
                client -> {
                    client.send("HTTP/1.1 200 OK\r\nX-");
                    client.waitForClient();
                },
                ErrorKind.TIMEOUT,
                "No complete response within 300 ms (reading the response)");
    }

    @Test
    void dripsForEver() throws Exception {
        afterRequest(
                client -> {
                    client.send("HTTP/1.1 200 OK\r\n\r\n");
                    client.drip("x", 100);
                },
                ErrorKind.TIMEOUT,
                "No complete response within 300 ms (reading the response)");
    }

    @Test
    void sendsAHeaderOfTenMegabytes() throws Exception {
        afterRequest(
                client -> {
                    client.send("HTTP/1.1 200 OK\r\n");
                    for (int i = 0; i < 10_000; i++) {
                        client.send("X-Filler-" + i + ": " + "x".repeat(1000) + "\r\n");
                    }
                },
                ErrorKind.PROTOCOL,
                "The response header is longer than we read");
    }

    @Test
    void announcesTenGigabytes() throws Exception {
        afterRequest(
                client -> {
                    client.send("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n");
                    client.drip("x".repeat(65_536), 0);
                },
                ErrorKind.BODY_TOO_LARGE,
                "The response body is larger than 10485760 bytes");
    }

    @Test
    void sendsGarbageForAChunk() throws Exception {
        afterRequest(
                client -> client.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\n"),
                ErrorKind.PROTOCOL,
                "Malformed response: ");
    }

    @Test
    void closesTooEarly() throws Exception {
        afterRequest(Conversation::close, ErrorKind.RESET, "Connection closed by 127.0.0.1:");
    }

    @Test
    void resets() throws Exception {
        afterRequest(Conversation::reset, ErrorKind.RESET, "Connection reset by 127.0.0.1:");
    }

    @Test
    void liesAboutItsLength() throws Exception {
        afterRequest(
                client -> client.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhi"),
                ErrorKind.RESET,
                "within the response (2 of 100 body bytes came)");
    }

    @Test
    void speaksAnotherProtocol() throws Exception {
        plain(
                client -> client.send("SSH-2.0-OpenSSH_9.2\r\n"),
                ErrorKind.PROTOCOL,
                "Expected an HTTP response, got \"SSH-2.0");
    }

    @Test
    void refuses() throws Exception {
        try (RefusingPort refusing = RefusingPort.take()) {
            assertFault(check(refusing.url()), ErrorKind.REFUSED, "Connection refused by 127.0.0.1:" + refusing.port());
        }
    }

    @Test
    void doesNotAccept() throws Exception {
        try (BusyListener busy = BusyListener.start()) {
            int port = busy.address().getPort();
            assertFault(
                    check(busy.url()),
                    ErrorKind.CONNECT_TIMEOUT,
                    "No connection to 127.0.0.1:" + port + " within 300 ms");
        }
    }

    @Test
    void hasNoName() throws Exception {
        assertFault(check("http://nowhere.test/"), ErrorKind.DNS, "The name nowhere.test does not exist");
    }

    @Test
    void hasANameServerThatHangs() throws Exception {
        names.silent();

        assertFault(check("http://somewhere.test/"), ErrorKind.DNS, "No answer from a name server within 300 ms");
    }

    @Test
    void listensOnIpv6() throws Exception {
        try (RawServer server = RawServer.startOn(InetAddress.getByName("::1"), client -> {
            client.readRequest();
            client.respond(200, "ok");
        })) {
            assertThat(check("http://[::1]:" + server.port() + "/").status()).isEqualTo(Status.HEALTHY);
        }
    }

    @Test
    void neverAnswersTheHandshake() throws Exception {
        try (RawServer server = RawServer.start(Conversation::waitForClient)) {
            assertFault(
                    check(server.tlsUrl("/")), ErrorKind.TIMEOUT, "No response within 300 ms (in the TLS handshake)");
        }
    }

    @Test
    void hasAnExpiredCertificate() throws Exception {
        CheckResult result = checkWith(CERTIFICATES.expired("localhost"), "/");

        assertFault(result, ErrorKind.TLS_CERTIFICATE, "The certificate expired on ");
        assertThat(result.last().trace().certificateExpiresAt()).isNotNull();
    }

    @Test
    void hasASelfSignedCertificate() throws Exception {
        assertFault(
                checkWith(CERTIFICATES.selfSigned("localhost"), "/"),
                ErrorKind.TLS_CERTIFICATE,
                "The certificate is self-signed");
    }

    @Test
    void hasACertificateForAnotherHost() throws Exception {
        assertFault(
                checkWith(CERTIFICATES.server("other.example"), "/"),
                ErrorKind.TLS_CERTIFICATE,
                "The certificate is for other.example, not for localhost");
    }

    @Test
    void hasACertificateThatEndsSoon() throws Exception {
        CheckResult result = checkWith(
                CERTIFICATES.expiringIn("localhost", Duration.ofDays(3)),
                "/",
                "assertions: [{certificate: expiresIn, atLeast: 14d, else: DEGRADED}]");

        assertThat(result.status()).isEqualTo(Status.DEGRADED);
        assertFault(
                result,
                ErrorKind.TLS_CERTIFICATE,
                "Expected a certificate valid for at least 14 d, it expires in 2 d 23 h");
    }

    private CheckResult checkWith(X509Bundle certificate, String path, String... lines) throws InterruptedException {
        try (RawServer server = RawServer.startTls(TestCertificates.tls(certificate), client -> {
            client.readRequest();
            client.respond(200, "ok");
        })) {
            return check(server.tlsUrl(path), lines);
        }
    }

    private void afterRequest(RawServer.Script script, ErrorKind kind, String message) throws InterruptedException {
        plain(
                client -> {
                    client.readRequest();
                    script.play(client);
                },
                kind,
                message);
    }

    private void plain(RawServer.Script script, ErrorKind kind, String message) throws InterruptedException {
        try (RawServer server = RawServer.start(script)) {
            assertFault(check(server.url("/")), kind, message);
        }
    }

    /// Checks, sees that it ended in time, and that the next check is as good as ever.
    private CheckResult check(String url, String... lines) throws InterruptedException {
        String[] all = Arrays.copyOf(lines, lines.length + 1);
        all[lines.length] = "timeout: 300ms";
        CheckResult result = checks.check(url, all);

        assertThat(result.phases().response()).isLessThan(LONG);
        try (RawServer good = RawServer.start(client -> {
            client.readRequest();
            client.respond(200, "ok");
        })) {
            assertThat(checks.check(good.url("/")).status()).isEqualTo(Status.HEALTHY);
        }
        return result;
    }

    private static void assertFault(CheckResult result, ErrorKind kind, String message) {
        Fault fault = Objects.requireNonNull(result.last().fault());
        assertThat(fault.message()).contains(message);
        assertThat(fault.kind()).isEqualTo(kind);
    }
}
