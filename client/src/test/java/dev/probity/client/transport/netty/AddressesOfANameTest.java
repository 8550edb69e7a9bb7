package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.Url;
import dev.probity.testkit.BusyListener;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.FakeNameServer;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.RefusingPort;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "native parts: {0}")
@ValueSource(booleans = {true, false})
class AddressesOfANameTest {
    private final FakeNameServer names = FakeNameServer.start();
    private final NettyTransport transport;

    AddressesOfANameTest(boolean nativeParts) {
        transport = new NettyTransport(
                TransportOptions.DEFAULT.withNativeParts(nativeParts).withNameServers(List.of(names.address())));
    }

    @AfterEach
    void close() {
        transport.close();
        names.close();
    }

    @Test
    void aNameThatDoesNotExist() throws Exception {
        Exchange exchange = transport.send(Call.get(Url.parse("http://nowhere.test/")));

        assertThat(exchange).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(FailureKind.NAME_NOT_RESOLVED);
            assertThat(failure.message()).isEqualTo("The name nowhere.test does not exist");
            assertThat(failure.during()).isEqualTo(Phase.DNS);
            assertThat(failure.sent()).isEqualTo(Sent.NO);
        });
    }

    @Test
    void aNameWithoutAnAddress() throws Exception {
        names.with("empty.test");

        assertThat(transport.send(Call.get(Url.parse("http://empty.test/"))))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.message()).isEqualTo("The name empty.test has no address"));
    }

    @Test
    void oneLostPacketIsNoOutage() throws Exception {
        try (RawServer server = RawServer.start(AddressesOfANameTest::serve)) {
            names.with("lossy.test", address(1)).ignoring(2);

            assertThat(transport.send(get("lossy.test", server.port()))).isInstanceOf(Reply.class);
        }
    }

    @Test
    void everyCallAsksAgain() throws Exception {
        try (RawServer server = RawServer.start(AddressesOfANameTest::serve)) {
            names.with("asked.test", address(1));

            transport.send(get("asked.test", server.port()));
            int once = names.questions();
            transport.send(get("asked.test", server.port()));

            assertThat(names.questions()).isEqualTo(2 * once);
        }
    }

    @Test
    void theNextAddressIsTriedWhenOneRefuses() throws Exception {
        try (RawServer server = RawServer.start(AddressesOfANameTest::serve)) {
            names.with("two.test", address(2), address(1));

            Exchange exchange = transport.send(get("two.test", server.port()));

            assertThat(exchange).isInstanceOf(Reply.class);
            assertThat(exchange.link().address()).isEqualTo(server.address());
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void theNextAddressIsTriedWhenOneDoesNotAnswer() throws Exception {
        try (RawServer server = RawServer.start(AddressesOfANameTest::serve);
                BusyListener busy = BusyListener.startOn(address(2), server.port())) {
            names.with("two.test", busy.address().getAddress(), address(1));

            Exchange exchange = transport.send(get("two.test", server.port()));

            assertThat(exchange).isInstanceOf(Reply.class);
            assertThat(exchange.timings().connect()).isGreaterThanOrEqualTo(250_000);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void whenAllRefuseTheFirstOneIsTold() throws Exception {
        names.with("two.test", address(2), address(3));

        try (RefusingPort refusing = RefusingPort.take()) {
            Exchange exchange = transport.send(get("two.test", refusing.port()));

            assertThat(exchange).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
                assertThat(failure.message()).startsWith("Connection refused by 127.0.0.");
            });
        }
    }

    @Test
    void addressesOfBothFamiliesWork() throws Exception {
        InetAddress six = InetAddress.getByName("::1");
        try (RawServer server = RawServer.startOn(six, AddressesOfANameTest::serve)) {
            names.with("six.test", six);

            assertThat(transport.send(get("six.test", server.port()))).isInstanceOf(Reply.class);
            assertThat(transport.send(get("[::1]", server.port()))).isInstanceOf(Reply.class);
        }
    }

    private static Call get(String host, int port) {
        return Call.get(Url.parse("http://" + host + ":" + port + "/"));
    }

    private static InetAddress address(int last) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    private static void serve(Conversation client) throws IOException {
        client.readRequest();
        client.respond(200, "ok");
    }
}
