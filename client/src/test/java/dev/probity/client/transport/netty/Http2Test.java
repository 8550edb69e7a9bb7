package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Limits;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.Url;
import dev.probity.client.transport.Version;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.TestCertificates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "native parts: {0}")
@ValueSource(booleans = {true, false})
class Http2Test {
    private static final TestCertificates CERTIFICATES = TestCertificates.create();

    private final NettyTransport transport;

    Http2Test(boolean nativeParts) {
        transport = new NettyTransport(
                TransportOptions.DEFAULT.withNativeParts(nativeParts).withTrusted(List.of(CERTIFICATES.authority())));
    }

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @EnumSource(ConnectionUse.class)
    void answersOverTls(ConnectionUse use) throws Exception {
        try (Http2Server server = Http2Server.tls(CERTIFICATES.server("localhost"), "h2")) {
            Exchange exchange = transport.send(secure(server, "/ok").over(use));

            assertAnswered(exchange);
            assertThat(exchange.timings().tls()).isPositive();
            assertThat(exchange.link().tls()).isNotNull();
        }
    }

    @Test
    void answersWithoutTlsByPriorKnowledge() throws Exception {
        try (Http2Server server = Http2Server.plain()) {
            assertAnswered(transport.send(plain(server, "/ok")));
        }
    }

    @Test
    void sendsABody() throws Exception {
        try (Http2Server server = Http2Server.plain()) {
            assertAnswered(
                    transport.send(plain(server, "/ok").withMethod("POST").withBody(Bytes.utf8("order 1"))));
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatOnlySpeaksHttp1IsAFailure() throws Exception {
        try (RawServer server = RawServer.startTls(
                TestCertificates.tls(CERTIFICATES.server("localhost")), client -> client.waitForClient())) {
            Call call = Call.get(Url.parse(server.tlsUrl("/")))
                    .withVersion(Version.HTTP_2)
                    .toAddress(server.address());

            assertFails(transport.send(call), FailureKind.PROTOCOL, Sent.NO, "offers HTTP/1.1 only");
        }
    }

    @Test
    void aRefusedStreamWasNotLookedAt() throws Exception {
        try (Http2Server server = Http2Server.plain()) {
            assertFails(transport.send(plain(server, "/refuse")), FailureKind.RESET, Sent.NO, "REFUSED_STREAM");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aResetStreamMayHaveBeenLookedAt() throws Exception {
        try (Http2Server server = Http2Server.plain()) {
            assertFails(transport.send(plain(server, "/reset")), FailureKind.RESET, Sent.MAYBE, "INTERNAL_ERROR");
        }
    }

    @Test
    void aLostConnection() throws Exception {
        try (Http2Server server = Http2Server.plain()) {
            assertFails(transport.send(plain(server, "/close")), FailureKind.RESET, Sent.MAYBE, "Connection closed by");
        }
    }

    @Test
    void aSilentServer() throws Exception {
        try (Http2Server server = Http2Server.plain()) {
            Duration longer = Duration.ofSeconds(30);
            Limits limits = new Limits(longer, longer, longer, longer, Duration.ofMillis(150), longer, longer);
            Call call = plain(server, "/silent").withLimits(limits);

            assertThat(transport.send(call)).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(FailureKind.TIMED_OUT);
                assertThat(failure.during()).isEqualTo(Phase.WAIT);
            });
        }
    }

    @Test
    void oneConnectionCarriesManyCallsAtATime() throws Exception {
        try (Http2Server server = Http2Server.plain()) {
            assertAnswered(transport.send(plain(server, "/ok").over(ConnectionUse.POOLED)));
            List<CompletableFuture<Exchange>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                calls.add(inBackground(plain(server, "/ok").over(ConnectionUse.POOLED)));
            }
            for (CompletableFuture<Exchange> call : calls) {
                assertAnswered(call.get());
                assertThat(call.get().link().reused()).isTrue();
            }
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.requests()).isEqualTo(51);
        }
    }

    @Test
    void aConnectionThatIsGoingAwayTakesNoFurtherCalls() throws Exception {
        try (Http2Server server = Http2Server.plain()) {
            transport.send(plain(server, "/goaway").over(ConnectionUse.POOLED));
            assertAnswered(transport.send(plain(server, "/ok").over(ConnectionUse.POOLED)));

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private CompletableFuture<Exchange> inBackground(Call call) {
        CompletableFuture<Exchange> end = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                end.complete(transport.send(call));
            } catch (InterruptedException e) {
                end.completeExceptionally(e);
            }
        });
        return end;
    }

    private static Call plain(Http2Server server, String path) {
        return Call.get(Url.parse("http://127.0.0.1:" + server.address().getPort() + path))
                .withVersion(Version.HTTP_2);
    }

    private static Call secure(Http2Server server, String path) {
        return Call.get(Url.parse("https://localhost:" + server.address().getPort() + path))
                .withVersion(Version.HTTP_2)
                .toAddress(server.address());
    }

    private static void assertAnswered(Exchange exchange) {
        assertThat(exchange).isInstanceOfSatisfying(Reply.class, reply -> {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.version()).isEqualTo(Version.HTTP_2);
            assertThat(reply.headers().first("x-test")).contains("h2");
            assertThat(reply.body().text(StandardCharsets.UTF_8)).isEqualTo("over h2");
        });
    }

    private static void assertFails(Exchange exchange, FailureKind kind, Sent sent, String words) {
        assertThat(exchange).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.sent()).isEqualTo(sent);
            assertThat(failure.message()).contains(words);
        });
    }
}
