package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.transport.BodyUse;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Limits;
import dev.probity.client.transport.Url;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.RawServer.Script;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not a proper response is told for what it is, and the next call works as ever.
@ParameterizedClass(name = "native parts: {0}")
@ValueSource(booleans = {true, false})
class HostileResponseTest {
    private final NettyTransport transport;

    HostileResponseTest(boolean nativeParts) {
        transport = new NettyTransport(TransportOptions.DEFAULT.withNativeParts(nativeParts));
    }

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void anotherProtocol() throws Exception {
        assertFails(
                "SSH-2.0-OpenSSH_9.2p1\r\n",
                FailureKind.PROTOCOL,
                "Expected an HTTP response, got \"SSH-2.0-OpenSSH_9.2p1..\"");
    }

    @Test
    void anotherProtocolThatSpeaksFirst() throws Exception {
        assertFails(
                client -> {
                    client.send("220 mail.example ESMTP\r\n");
                    client.waitForClient();
                },
                FailureKind.PROTOCOL,
                "Expected an HTTP response, got \"220 mail.example ESMTP..\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1\r\n\r\n",
                "HTTP/x.y 200 OK\r\n\r\n",
                "HTTP/1.1 99999 OK\r\n\r\n"
            })
    void aMalformedStatusLine(String response) throws Exception {
        assertFails(response, FailureKind.PROTOCOL, "Malformed response: ");
    }

    @Test
    void aMalformedChunk() throws Exception {
        assertFails(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n",
                FailureKind.PROTOCOL,
                "Malformed response: ");
    }

    @Test
    void aHeaderWithoutEnd() throws Exception {
        assertFails(
                client -> {
                    client.readRequest();
                    client.send("HTTP/1.1 200 OK\r\n");
                    client.drip("X-Filler: " + "x".repeat(1000) + "\r\n", 0);
                },
                FailureKind.PROTOCOL,
                "The response header is longer than we read");
    }

    @Test
    void aBodyWithoutEnd() throws Exception {
        assertFails(
                client -> {
                    client.readRequest();
                    client.send("HTTP/1.1 200 OK\r\n\r\n");
                    client.drip("x".repeat(100_000), 0);
                },
                FailureKind.BODY_TOO_LARGE,
                "The response body is larger than 1000000 bytes");
    }

    @Test
    void aBodyAnnouncedAsTooLongIsNotEvenRead() throws Exception {
        assertFails(
                client -> {
                    client.readRequest();
                    client.send("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n");
                    client.waitForClient();
                },
                FailureKind.BODY_TOO_LARGE,
                "The response body is larger than 1000000 bytes");
    }

    @Test
    void aContentLengthThatPromisesTooMuch() throws Exception {
        assertFails(
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhi",
                FailureKind.RESET,
                "within the response (2 of 100 body bytes came)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1, 2", "Content-Length: -1", "Content-Length: abc"})
    void aContentLengthThatIsNone(String header) throws Exception {
        assertFails("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\nhi", FailureKind.PROTOCOL, "Malformed response: ");
    }

    @Test
    void aContentLengthThatPromisesTooLittleEndsTheResponseThere() throws Exception {
        Reply reply = reply("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhello");

        assertThat(reply.body().text(StandardCharsets.UTF_8)).isEqualTo("he");
    }

    @Test
    void interimResponsesArePassedOver() throws Exception {
        Reply reply = reply("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().text(StandardCharsets.UTF_8)).isEqualTo("ok");
        assertThat(reply.headers().has("Link")).isFalse();
    }

    @Test
    void aBodyThatEndsWithTheConnectionIsComplete() throws Exception {
        assertThat(reply("HTTP/1.0 200 OK\r\n\r\nall of it").body().text(StandardCharsets.UTF_8))
                .isEqualTo("all of it");
    }

    @Test
    void chunksAreJoined() throws Exception {
        Reply reply = reply(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: x\r\n\r\n");

        assertThat(reply.body().text(StandardCharsets.UTF_8)).isEqualTo("abcde");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void aStatusWithoutBodyHasNone(int status) throws Exception {
        Reply reply = reply("HTTP/1.1 " + status + " X\r\nContent-Length: 5\r\n\r\nhello");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.bodyLength()).isZero();
    }

    @Test
    void aResponseToHeadHasNoBodyWhateverItAnnounces() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n");
            client.waitForClient();
        })) {
            Exchange exchange = transport.send(call(server).withMethod("HEAD"));

            assertThat(exchange)
                    .isInstanceOfSatisfying(
                            Reply.class, reply -> assertThat(reply.bodyLength()).isZero());
        }
    }

    @Test
    void aBodyThatIsOnlyCountedIsReadToItsEnd() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.respond(200, "x".repeat(900_000));
        })) {
            Exchange exchange = transport.send(call(server).withBodyUse(BodyUse.COUNT));

            assertThat(exchange).isInstanceOfSatisfying(Reply.class, reply -> {
                assertThat(reply.bodyLength()).isEqualTo(900_000);
                assertThat(reply.body().length()).isZero();
            });
        }
    }

    private Reply reply(String response) throws InterruptedException {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.send(response);
        })) {
            return (Reply) transport.send(call(server));
        }
    }

    private void assertFails(String response, FailureKind kind, String message) throws InterruptedException {
        assertFails(
                client -> {
                    client.readRequest();
                    client.send(response);
                },
                kind,
                message);
    }

    private void assertFails(Script script, FailureKind kind, String message) throws InterruptedException {
        try (RawServer server = RawServer.start(script)) {
            Exchange exchange = transport.send(call(server));

            assertThat(exchange).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(kind);
                assertThat(failure.message()).contains(message);
            });
        }
        assertThat(reply("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").status())
                .isEqualTo(200);
    }

    private static Call call(RawServer server) {
        return Call.get(Url.parse(server.url("/")))
                .withLimits(Limits.total(Duration.ofSeconds(10)))
                .withBodyLimit(1_000_000);
    }
}
