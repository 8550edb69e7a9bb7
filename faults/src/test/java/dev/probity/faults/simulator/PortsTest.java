package dev.probity.faults.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.probity.faults.wire.CannotListenException;
import dev.probity.faults.wire.RawClient;
import dev.probity.faults.wire.Transport;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortsTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void listensOnAllOfThem(Transport transport) throws IOException {
        int chosen = freePort();
        try (var simulator = Simulators.start(transport, Simulators.ENDLESS, 0, chosen, 0)) {
            assertThat(simulator.ports()).hasSize(3).doesNotContain(0).doesNotHaveDuplicates();
            assertThat(simulator.ports().get(1)).isEqualTo(chosen);
            for (int port : simulator.ports()) {
                try (var client = new RawClient(port)) {
                    assertThat(client.get("/health").read().status()).isEqualTo(200);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void listensOnNoneWhenOneIsTaken(Transport transport) throws IOException {
        int free = freePort();
        try (var taken = listenOn(0)) {
            assertThatExceptionOfType(CannotListenException.class)
                    .isThrownBy(() -> Simulators.start(transport, Simulators.ENDLESS, free, taken.getLocalPort()))
                    .withMessage("Cannot listen on 127.0.0.1:" + taken.getLocalPort() + ": Address already in use");
        }
        try (var again = listenOn(free)) {
            assertThat(again.isBound()).isTrue();
        }
    }

    @Test
    void namesAnAddressThatIsNotOurs() {
        var config = new SimulatorConfig("2001:db8::1", List.of(8003));
        assertThatExceptionOfType(CannotListenException.class)
                .isThrownBy(() -> Simulator.start(config))
                .withMessageStartingWith("Cannot listen on [2001:db8::1]:8003: ");
    }

    @Test
    void namesAHostThatDoesNotExist() {
        var config = new SimulatorConfig("no-such-host.invalid", List.of(8003));
        assertThatExceptionOfType(CannotListenException.class)
                .isThrownBy(() -> Simulator.start(config))
                .withMessage("Cannot listen on no-such-host.invalid:8003: Unknown host");
    }

    @Test
    void impossiblePortsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SimulatorConfig("localhost", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatorConfig("localhost", List.of(8000, 65_536)))
                .withMessage("Port 65536 is not between 0 and 65535");
    }

    private static int freePort() throws IOException {
        try (var socket = listenOn(0)) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return new ServerSocket(port, 1, RawClient.LOOPBACK);
    }
}
