package dev.probity.cli.demo;

import dev.probity.cli.check.Output;
import dev.probity.cli.check.RunChecks;
import dev.probity.cli.shell.Environment;
import dev.probity.cli.shell.LoadServices;
import dev.probity.cli.shell.Terminal;
import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.documents.ServicesFiles.Loaded;
import dev.probity.faults.simulator.Simulator;
import dev.probity.faults.simulator.SimulatorConfig;
import dev.probity.monitor.check.Checker;
import dev.probity.probes.http.Rerouting;
import dev.probity.probes.http.Rerouting.Route;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// Five services on this machine that behave in five ways.
final class SimulatedServices {
    private static final String FILE = "services.json";
    private static final String HOST = "mock";
    private static final int FIRST_PORT = 8001;
    private static final int SERVICES = 5;

    private SimulatedServices() {}

    /// Checks each of them once and shows what was found.
    static void check(Terminal terminal, Environment environment, NettyTransport transport)
            throws InterruptedException, IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        List<Integer> anyPorts = Collections.nCopies(SERVICES, 0);
        try (Simulator simulator = Simulator.start(new SimulatorConfig(loopback.getHostAddress(), anyPorts))) {
            Loaded loaded = new LoadServices(terminal, environment)
                    .fromText(FILE, example(), transport, leadingTo(simulator, loopback));
            new RunChecks(terminal, transport, Checker.DEFAULT_CONCURRENCY).run(loaded.services(), Output.TABLE);
        }
    }

    private static String example() throws IOException {
        try (InputStream in = SimulatedServices.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The example asks for `mock:8001` to `mock:8005`; the simulator listens wherever there was room.
    private static Rerouting leadingTo(Simulator simulator, InetAddress address) {
        List<Route> routes = new ArrayList<>();
        for (int port : simulator.ports()) {
            routes.add(new Route(HOST, FIRST_PORT + routes.size(), new InetSocketAddress(address, port)));
        }
        return new Rerouting(routes);
    }
}
