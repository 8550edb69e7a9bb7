package dev.probity.cli.demo;

import dev.probity.cli.shell.Environment;
import dev.probity.cli.shell.ExitCode;
import dev.probity.cli.shell.Terminal;
import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.server.config.ConfigException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Checks five simulated services once, then watches a dozen that rise and fall until it is stopped.",
            "All of them are on this machine; it needs no network and no set-up."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class DemoCommand implements Callable<Integer> {
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
        terminal.err().println("Checking five services that are simulated on this machine ...");
        terminal.flush();
        try (NettyTransport transport = new NettyTransport(TransportOptions.DEFAULT)) {
            SimulatedServices.check(terminal, environment, transport);
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
}
