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
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.Url;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.RefusingPort;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One call is exactly one request on the wire, whatever the server does with it.
@ParameterizedClass(name = "native parts: {0}")
@ValueSource(booleans = {true, false})
class WireCountTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final NettyTransport transport;

    WireCountTest(boolean nativeParts) {
        transport = new NettyTransport(TransportOptions.DEFAULT.withNativeParts(nativeParts));
    }

    @AfterEach
    void closeTransport() {
        transport.close();
    }

    /// What a server does after it has read a request, and what the client must make of it.
    private enum Treatment {
        RESET_BEFORE_A_BYTE(Optional.of(FailureKind.RESET)) {
            @Override
            void play(Conversation client) throws IOException {
                client.reset();
            }
        },
        CLOSE_BEFORE_A_BYTE(Optional.of(FailureKind.RESET)) {
            @Override
            void play(Conversation client) {
                client.close();
            }
        },
        CLOSE_WITHIN_THE_HEADER(Optional.of(FailureKind.RESET)) {
            @Override
            void play(Conversation client) throws IOException {
                client.send("HTTP/1.1 200 OK\r\nContent-Le");
            }
        },
        CLOSE_WITHIN_THE_BODY(Optional.of(FailureKind.RESET)) {
            @Override
            void play(Conversation client) throws IOException {
                client.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhi");
            }
        },
        SILENCE(Optional.of(FailureKind.TIMED_OUT)) {
            @Override
            void play(Conversation client) throws IOException {
                client.waitForClient();
            }
        },
        UNAVAILABLE_RETRY_AT_ONCE(Optional.empty()) {
            @Override
            void play(Conversation client) throws IOException {
                client.send("HTTP/1.1 503 X\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");
            }
        },
        REQUEST_TIMEOUT(Optional.empty()) {
            @Override
            void play(Conversation client) throws IOException {
                client.send("HTTP/1.1 408 X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            }
        },
        REDIRECT(Optional.empty()) {
            @Override
            void play(Conversation client) throws IOException {
                client.send("HTTP/1.1 302 X\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
            }
        },
        UNAUTHORIZED(Optional.empty()) {
            @Override
            void play(Conversation client) throws IOException {
                client.send("HTTP/1.1 401 X\r\nWWW-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n");
            }
        };

        private final Optional<FailureKind> expected;

        Treatment(Optional<FailureKind> expected) {
            this.expected = expected;
        }

        abstract void play(Conversation client) throws IOException;

        /// Short only where nothing but the limit ends the call, and only from where the request has been sent.
        Limits limits() {
            Duration silence = this == SILENCE ? Duration.ofMillis(300) : LONG;
            return new Limits(LONG, LONG, LONG, LONG, silence, LONG, LONG);
        }
    }

    static Stream<Arguments> everyTreatment() {
        List<Arguments> all = new ArrayList<>();
        for (Treatment treatment : Treatment.values()) {
            for (String method : List.of("GET", "POST")) {
                all.add(Arguments.of(treatment, method, ConnectionUse.FRESH));
                all.add(Arguments.of(treatment, method, ConnectionUse.POOLED));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everyTreatment")
    void onANewConnection(Treatment treatment, String method, ConnectionUse use) throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            treatment.play(client);
        })) {
            Exchange exchange = transport.send(call(server, method, use).withLimits(treatment.limits()));

            assertThat(server.requests()).isEqualTo(1);
            assertThat(server.connections()).isEqualTo(1);
            assertEndsAs(treatment, exchange);
        }
    }

    @ParameterizedTest
    @MethodSource("everyTreatment")
    void onAReusedConnection(Treatment treatment, String method, ConnectionUse use) throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.respond(200, "first");
            client.readRequest();
            treatment.play(client);
        })) {
            transport.send(Call.get(Url.parse(server.url("/first"))).over(ConnectionUse.POOLED));
            Exchange exchange =
                    transport.send(call(server, method, ConnectionUse.POOLED).withLimits(treatment.limits()));

            assertThat(exchange.link().reused()).isTrue();
            assertThat(server.requests()).isEqualTo(2);
            assertThat(server.connections()).isEqualTo(1);
            assertEndsAs(treatment, exchange);
        }
    }

    private static void assertEndsAs(Treatment treatment, Exchange exchange) {
        if (treatment.expected.isEmpty()) {
            assertThat(exchange).isInstanceOf(Reply.class);
        } else {
            assertThat(exchange).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(treatment.expected.get());
                assertThat(failure.sent()).isNotEqualTo(Sent.NO);
            });
        }
    }

    @Test
    void aRefusedConnectionSendsNothing() throws Exception {
        try (RefusingPort refusing = RefusingPort.take()) {
            Exchange exchange = transport.send(Call.get(Url.parse(refusing.url())));

            assertThat(exchange).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
                assertThat(failure.sent()).isEqualTo(Sent.NO);
                assertThat(failure.message()).isEqualTo("Connection refused by 127.0.0.1:" + refusing.port());
            });
        }
    }

    private static Call call(RawServer server, String method, ConnectionUse use) {
        Call call = Call.get(Url.parse(server.url("/x"))).withMethod(method).over(use);
        return method.equals("POST") ? call.withBody(Bytes.utf8("order 1")) : call;
    }
}
