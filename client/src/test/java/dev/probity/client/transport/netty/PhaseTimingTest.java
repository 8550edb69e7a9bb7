package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.Timings;
import dev.probity.client.transport.Url;
import dev.probity.testkit.FakeNameServer;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.TestCertificates;
import java.net.InetAddress;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/// A delay shows up in the phase it happened in, and the phases add up.
@ParameterizedClass(name = "native parts: {0}")
@ValueSource(booleans = {true, false})
class PhaseTimingTest {
    private static final long DELAY_MILLIS = 250;
    /// A busy machine notices late that a phase has begun, and that time is missing in it.
    private static final long MOST_OF_IT = DELAY_MILLIS * 1000 / 2;

    private final TestCertificates certificates = TestCertificates.create();
    private final FakeNameServer names = FakeNameServer.start().with("slow.test", InetAddress.getLoopbackAddress());
    private final NettyTransport transport;

    PhaseTimingTest(boolean nativeParts) {
        transport = new NettyTransport(TransportOptions.DEFAULT
                .withNativeParts(nativeParts)
                .withTrusted(List.of(certificates.authority()))
                .withNameServers(List.of(names.address())));
    }

    @AfterEach
    void close() {
        transport.close();
        names.close();
    }

    @Test
    void aServerThatThinksIsWaitedFor() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            pause();
            client.respond(200, "done");
        })) {
            Timings timings = measure(Call.get(Url.parse(server.url("/"))));

            assertThat(timings.waiting()).isGreaterThanOrEqualTo(MOST_OF_IT);
        }
    }

    @Test
    void aBodyThatComesInPiecesIsTransfer() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n");
            client.send("ab");
            pause();
            client.send("cd");
        })) {
            Timings timings = measure(Call.get(Url.parse(server.url("/"))));

            assertThat(timings.transfer()).isGreaterThanOrEqualTo(MOST_OF_IT);
        }
    }

    @Test
    void aSlowHandshakeIsTls() throws Exception {
        try (RawServer server = RawServer.startTls(TestCertificates.tls(certificates.server("localhost")), client -> {
            pause();
            client.readRequest();
            client.respond(200, "done");
        })) {
            Timings timings = measure(Call.get(Url.parse(server.tlsUrl("/"))).toAddress(server.address()));

            assertThat(timings.tls()).isGreaterThanOrEqualTo(MOST_OF_IT);
        }
    }

    @Test
    void aSlowNameServerIsDns() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.respond(200, "done");
        })) {
            names.answeringAfter(Duration.ofMillis(DELAY_MILLIS));

            Timings timings = measure(Call.get(Url.parse("http://slow.test:" + server.port() + "/")));

            assertThat(timings.dns()).isGreaterThanOrEqualTo(MOST_OF_IT);
        }
    }

    @Test
    void anAddressNeedsNoNameServer() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.respond(200, "done");
        })) {
            assertThat(measure(Call.get(Url.parse(server.url("/")))).dns()).isZero();
            assertThat(names.questions()).isZero();
        }
    }

    /// The phases add up to no more than the time that passed, so what is in one of them is in no other.
    private Timings measure(Call call) throws InterruptedException {
        long begin = System.nanoTime();
        Exchange exchange = transport.send(call);
        long elapsed = (System.nanoTime() - begin) / 1000;

        assertThat(exchange).isInstanceOf(Reply.class);
        Timings timings = exchange.timings();
        long sum = timings.queue()
                + timings.dns()
                + timings.connect()
                + timings.tls()
                + timings.write()
                + timings.waiting()
                + timings.transfer();
        assertThat(timings.total()).isEqualTo(Duration.of(sum, ChronoUnit.MICROS));
        assertThat(sum).isLessThanOrEqualTo(elapsed);
        return timings;
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(DELAY_MILLIS));
    }
}
