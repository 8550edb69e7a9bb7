package dev.probity.faults.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.probity.faults.wire.Transport;
import io.netty.channel.epoll.Epoll;
import java.time.Duration;
import java.util.List;

/// Simulators on loopback, for tests.
final class Simulators {
    private static final Duration HOUR = Duration.ofHours(1);

    /// Slow never answers within a test.
    static final SimulatorDelays ENDLESS =
            new SimulatorDelays(Duration.ofMillis(20), Duration.ofMillis(40), Duration.ofMillis(10), HOUR);

    private Simulators() {}

    static Simulator start(Transport transport, SimulatorDelays delays) {
        return start(transport, delays, 0);
    }

    static Simulator start(Transport transport, SimulatorDelays delays, Integer... ports) {
        assumeTrue(transport == Transport.NIO || Epoll.isAvailable(), "epoll is not available here");
        return Simulator.start(new SimulatorConfig("127.0.0.1", List.of(ports), delays, 1), transport);
    }
}
