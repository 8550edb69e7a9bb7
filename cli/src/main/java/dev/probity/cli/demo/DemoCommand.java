package dev.probity.cli.demo;

import dev.probity.cli.check.Output;
import dev.probity.cli.check.RunChecks;
import dev.probity.cli.shell.Environment;
import dev.probity.cli.shell.ExitCode;
import dev.probity.cli.shell.LoadServices;
import dev.probity.cli.shell.Terminal;
import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.documents.ServicesFiles.Loaded;
import dev.probity.faults.simulator.Simulator;
import dev.probity.faults.simulator.SimulatorConfig;
import dev.probity.monitor.check.Checker;
import dev.probity.probes.http.Rerouting;
import dev.probity.probes.http.Rerouting.Route;
import dev.probity.server.config.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Checks five services that behave in five ways, then watches a dozen that rise and fall until it is",
            "stopped. All of them are simulated on this machine; it needs no network and no set-up."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class DemoCommand implements Callable<Integer> {
    private static final String FILE = "services.json";
    private static final String HOST = "mock";
    private static final int FIRST_PORT = 8001;
    private static final int SERVICES = 5;

    private final Terminal terminal;
    private final Environment environment;

    @Option(names = "--once", description = "Checks once and ends.")
    private boolean once;

    @Option(names = "--for", paramLabel = "TIME", description = "Watches for so long only.")
    private Duration length = Duration.ofDays(365);

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where the monitor listens. Default: ${DEFAULT-VALUE}; 0 is any free one.")
    private int port;

    public DemoCommand(Terminal terminal, Environment environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        List<Integer> anyPorts = java.util.Collections.nCopies(SERVICES, 0);
        try (Simulator simulator = Simulator.start(new SimulatorConfig(loopback.getHostAddress(), anyPorts));
                NettyTransport transport = new NettyTransport(TransportOptions.DEFAULT)) {
            Loaded loaded = new LoadServices(terminal, environment)
                    .fromText(FILE, example(), transport, leadingTo(simulator, loopback));
            terminal.err().println("Checking five services that are simulated on this machine ...");
            terminal.flush();
            new RunChecks(terminal, transport, Checker.DEFAULT_CONCURRENCY).run(loaded.services(), Output.TABLE);
        }
        return once ? ExitCode.GOOD : watch();
    }

    private int watch() throws InterruptedException {
        try (LiveDemo live = new LiveDemo(port)) {
            terminal.err().println("");
            terminal.err().println("Listening on " + live.url() + ", watching a dozen services (Ctrl-C stops)");
            terminal.err().println("  how they stand:      curl -s " + live.url() + "/health");
            terminal.err().println("  what happens, live:  curl -sN " + live.url() + "/events");
            terminal.err().println("  the whole API:       " + live.url() + "/docs");
            terminal.flush();
            Runtime.getRuntime().addShutdownHook(new Thread(live::close, "stop"));
            Thread.sleep(length);
        } catch (ConfigException e) {
            e.problems().forEach(problem -> terminal.err().println("probity: " + problem));
            return ExitCode.USAGE;
        }
        return ExitCode.GOOD;
    }

    private static String example() throws IOException {
        try (InputStream in = DemoCommand.class.getResourceAsStream(FILE)) {
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
