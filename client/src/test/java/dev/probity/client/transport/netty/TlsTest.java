package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.TlsSession;
import dev.probity.client.transport.Url;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.TestCertificates;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/// The server's certificate is looked at in every handshake, and shown to the caller whatever comes of it.
@ParameterizedClass(name = "native parts: {0}")
@ValueSource(booleans = {true, false})
class TlsTest {
    private static final TestCertificates CERTIFICATES = TestCertificates.create();

    private final NettyTransport transport;

    TlsTest(boolean nativeParts) {
        transport = new NettyTransport(
                TransportOptions.DEFAULT.withNativeParts(nativeParts).withTrusted(List.of(CERTIFICATES.authority())));
    }

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void aGoodCertificateIsShown() throws Exception {
        X509Bundle good = CERTIFICATES.server("localhost");

        Exchange exchange = exchangeWith(good);

        assertThat(exchange).isInstanceOf(Reply.class);
        TlsSession tls = Objects.requireNonNull(exchange.link().tls());
        assertThat(tls.protocol()).isEqualTo("TLSv1.3");
        assertThat(tls.cipher()).startsWith("TLS_");
        assertThat(tls.chain().getFirst()).isEqualTo(good.getCertificate());
    }

    @Test
    void everyFreshConnectionMakesAWholeHandshake() throws Exception {
        AtomicInteger whole = new AtomicInteger();
        SSLContext context = TestCertificates.tls(CERTIFICATES.server("localhost"), whole);
        try (RawServer server = RawServer.startTls(context, client -> {
            client.readRequest();
            client.respond(200, "ok");
        })) {
            for (int i = 0; i < 5; i++) {
                assertThat(transport.send(call(server))).isInstanceOf(Reply.class);
            }
        }
        assertThat(whole).hasValue(5);
    }

    @Test
    void anExpiredCertificate() throws Exception {
        X509Bundle expired = CERTIFICATES.expired("localhost");

        assertRejected(exchangeWith(expired), expired, "The certificate expired on ", ", 3 days ago");
    }

    @Test
    void aSelfSignedCertificate() throws Exception {
        X509Bundle selfSigned = CERTIFICATES.selfSigned("localhost");

        assertRejected(
                exchangeWith(selfSigned),
                selfSigned,
                "The certificate is self-signed (CN=localhost) and not among the trusted ones");
    }

    @Test
    void aCertificateForAnotherHost() throws Exception {
        X509Bundle other = CERTIFICATES.server("other.example");

        assertRejected(exchangeWith(other), other, "The certificate is for other.example, not for localhost");
    }

    @Test
    void aCertificateOfAnUnknownAuthority() throws Exception {
        X509Bundle unknown = TestCertificates.create().server("localhost");

        assertRejected(exchangeWith(unknown), unknown, "not trusted", "CN=Test Authority");
    }

    @Test
    void theNameOfTheUrlGoesToTheServerWhateverTheAddress() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (RawServer server =
                RawServer.startTls(TestCertificates.tls(CERTIFICATES.server("shop.example")), client -> {
                    seen.add(client.readRequest());
                    ExtendedSSLSession session = (ExtendedSSLSession) client.tlsSession();
                    seen.add(((SNIHostName) session.getRequestedServerNames().getFirst()).getAsciiName());
                    client.respond(200, "ok");
                })) {
            Call call = Call.get(Url.parse("https://shop.example:8443/cart")).toAddress(server.address());

            assertThat(transport.send(call)).isInstanceOf(Reply.class);
            assertThat(seen.poll(30, TimeUnit.SECONDS))
                    .contains("GET /cart HTTP/1.1\r\n")
                    .containsIgnoringCase("host: shop.example:8443\r\n");
            assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo("shop.example");
        }
    }

    @Test
    void aServerThatDoesNotSpeakTls() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.respond(400, "plain");
            client.waitForClient();
        })) {
            assertFails(transport.send(call(server)), FailureKind.TLS, " does not speak TLS");
        }
    }

    @Test
    void aServerThatClosesInTheHandshake() throws Exception {
        try (RawServer server = RawServer.start(client -> client.readSome(16))) {
            assertFails(transport.send(call(server)), FailureKind.RESET, " during the TLS handshake");
        }
    }

    @Test
    void aServerThatResetsInTheHandshake() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readSome(16);
            client.reset();
        })) {
            assertFails(transport.send(call(server)), FailureKind.RESET, " during the TLS handshake");
        }
    }

    @Test
    void aServerThatSendsAnAlert() throws Exception {
        byte[] handshakeFailure = {0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x28};
        try (RawServer server = RawServer.start(client -> {
            client.readSome(16);
            client.send(handshakeFailure);
            client.waitForClient();
        })) {
            assertFails(transport.send(call(server)), FailureKind.TLS, "failed: ");
        }
    }

    private Exchange exchangeWith(X509Bundle certificate) throws InterruptedException {
        try (RawServer server = start(certificate)) {
            return transport.send(call(server));
        }
    }

    private static RawServer start(X509Bundle certificate) {
        return RawServer.startTls(TestCertificates.tls(certificate), client -> {
            try {
                client.readRequest();
                client.respond(200, "ok");
            } catch (IOException e) {
                // A client that rejects the certificate leaves.
            }
        });
    }

    private static Call call(RawServer server) {
        return Call.get(Url.parse(server.tlsUrl("/"))).toAddress(server.address());
    }

    private static void assertRejected(Exchange exchange, X509Bundle shown, String... words) {
        assertFails(exchange, FailureKind.CERTIFICATE, words);
        assertThat(Objects.requireNonNull(exchange.link().tls()).chain())
                .first()
                .isEqualTo(shown.getCertificate());
    }

    private static void assertFails(Exchange exchange, FailureKind kind, String... words) {
        assertThat(exchange).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.message()).contains(words);
            assertThat(failure.during()).isEqualTo(Phase.TLS);
            assertThat(failure.sent()).isEqualTo(Sent.NO);
        });
    }
}
