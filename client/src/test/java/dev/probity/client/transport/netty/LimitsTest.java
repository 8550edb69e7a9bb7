package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Limits;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Url;
import dev.probity.testkit.BusyListener;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.FakeNameServer;
import dev.probity.testkit.RawServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever never ends is ended by its limit, and the failure names the phase.
@ParameterizedClass(name = "native parts: {0}")
@ValueSource(booleans = {true, false})
class LimitsTest {
    private static final Duration LIMIT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final FakeNameServer names = FakeNameServer.start();
    private final NettyTransport transport;

    LimitsTest(boolean nativeParts) {
        transport = new NettyTransport(
                TransportOptions.DEFAULT.withNativeParts(nativeParts).withNameServers(List.of(names.address())));
    }

    @AfterEach
    void close() {
        transport.close();
        names.close();
    }

    @Test
    void aSilentNameServer() throws Exception {
        names.silent();

        assertTimedOut(send(Call.get(Url.parse("http://anything.test/")), Limits.total(LIMIT)), Phase.DNS);
        assertTimedOut(
                send(
                        Call.get(Url.parse("http://another.test/")),
                        new Limits(LIMIT, LONG, LONG, LONG, LONG, LONG, LONG)),
                Phase.DNS);
    }

    @Test
    void aHostThatDoesNotAccept() throws Exception {
        try (BusyListener busy = BusyListener.start()) {
            Limits limits = new Limits(LONG, LIMIT, LONG, LONG, LONG, LONG, LONG);

            assertTimedOut(send(Call.get(Url.parse(busy.url())), limits), Phase.CONNECT);
        }
    }

    @Test
    void aServerThatNeverAnswersTheHandshake() throws Exception {
        try (RawServer server = RawServer.start(Conversation::waitForClient)) {
            Call call = Call.get(Url.parse(server.tlsUrl("/"))).toAddress(server.address());

            assertTimedOut(send(call, new Limits(LONG, LONG, LIMIT, LONG, LONG, LONG, LONG)), Phase.TLS);
            assertThat(server.conversation(0).clientLeftWithin(30_000)).isTrue();
        }
    }

    @Test
    void aServerThatDoesNotReadTheRequest() throws Exception {
        try (RawServer server = RawServer.start(Conversation::doNothing)) {
            Call call =
                    Call.get(Url.parse(server.url("/"))).withMethod("POST").withBody(Bytes.owning(new byte[64 << 20]));

            assertTimedOut(send(call, new Limits(LONG, LONG, LONG, LIMIT, LONG, LONG, LONG)), Phase.WRITE);
        }
    }

    @Test
    void aServerThatNeverBegins() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.waitForClient();
        })) {
            Limits limits = new Limits(LONG, LONG, LONG, LONG, LIMIT, LONG, LONG);

            assertTimedOut(send(Call.get(Url.parse(server.url("/"))), limits), Phase.WAIT);
            assertThat(server.conversation(0).clientLeftWithin(30_000)).isTrue();
        }
    }

    @Test
    void aHeaderThatStops() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.send("HTTP/1.1 200 OK\r\nContent-");
            client.waitForClient();
        })) {
            assertTimedOutInTransfer(server);
        }
    }

    @Test
    void aBodyThatDripsForEver() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.send("HTTP/1.1 200 OK\r\n\r\n");
            client.drip("x", 10);
        })) {
            assertTimedOutInTransfer(server);
            assertThat(server.conversation(0).clientLeftWithin(30_000)).isTrue();
        }
    }

    /// The transfer has no limit but the total; a busy machine may use that up before it comes to the transfer.
    private void assertTimedOutInTransfer(RawServer server) {
        await().atMost(LONG)
                .untilAsserted(() -> assertTimedOut(
                        send(Call.get(Url.parse(server.url("/"))), Limits.total(LIMIT)), Phase.TRANSFER));
    }

    private Exchange send(Call call, Limits limits) throws InterruptedException {
        return transport.send(call.withLimits(limits));
    }

    private static void assertTimedOut(Exchange exchange, Phase during) {
        assertThat(exchange).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(FailureKind.TIMED_OUT);
            assertThat(failure.during()).isEqualTo(during);
            assertThat(failure.limit()).isEqualTo(LIMIT);
            Duration spent = failure.timings().total();
            // How late a limit strikes is up to the machine; that it strikes at all is up to us.
            assertThat(spent).isBetween(LIMIT.minusMillis(1), LONG);
        });
    }
}
