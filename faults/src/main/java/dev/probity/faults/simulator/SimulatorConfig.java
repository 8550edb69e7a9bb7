package dev.probity.faults.simulator;

import java.util.List;

/// Where a simulator listens and how long it takes over its answers.
///
/// @param host the address to listen on: a name or an IP address
/// @param ports the ports to listen on, at least one, each 0 to 65535; 0 takes any free port
/// @param delays how long answers wait; default [SimulatorDelays#DEFAULT]
/// @param seed of the random source that spreads the delays; default [#DEFAULT_SEED], so that two runs are alike
public record SimulatorConfig(String host, List<Integer> ports, SimulatorDelays delays, long seed) {
    public static final long DEFAULT_SEED = 0;

    /// @throws IllegalArgumentException when there is no port, or one is out of range
    public SimulatorConfig {
        ports = List.copyOf(ports);
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("A simulator needs at least one port");
        }
        for (int port : ports) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("Port " + port + " is not between 0 and 65535");
            }
        }
    }

    /// The default delays and seed.
    public SimulatorConfig(String host, List<Integer> ports) {
        this(host, ports, SimulatorDelays.DEFAULT, DEFAULT_SEED);
    }
}
