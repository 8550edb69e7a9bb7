package dev.probity.cli.faults;

import dev.probity.cli.shell.Environment;
import dev.probity.cli.shell.ExitCode;
import dev.probity.cli.shell.Terminal;
import dev.probity.faults.FaultServer;
import dev.probity.faults.config.ConfigException;
import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.config.ReadSettings;
import dev.probity.faults.wire.CannotListenException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        description = {
            "Runs the fault server until it is stopped.",
            "GET /msg gives a message; X-Request-ID makes it idempotent, ?delay=MS delays it.",
            "POST /fail/count/N, /fail/duration/SECONDS and /fail/reset order failures of it.",
            "A word anywhere in another path says what a request gets:",
            "  healthy      200 after 0.3 to 0.7 s",
            "  unhealthy    500 after 0.1 s",
            "  slow         200 after 15 s",
            "  unreachable  the connection is reset",
            "GET /health answers at once, whatever happens to the others."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ServeFaultsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Environment environment;

    @Mixin
    private final ServerFlags flags = new ServerFlags();

    public ServeFaultsCommand(Terminal terminal, Environment environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return serve(ReadSettings.from(flags.over(environment)));
        } catch (ConfigException e) {
            e.problems().forEach(problem -> terminal.err().println("probity: " + problem));
        } catch (CannotListenException e) {
            terminal.err().println("probity: " + e.getMessage());
        }
        return ExitCode.USAGE;
    }

    private int serve(FaultServerConfig config) throws InterruptedException {
        try (FaultServer server = FaultServer.start(config)) {
            String listening = server.ports().stream()
                    .map(port -> "http://" + config.host() + ":" + port)
                    .collect(Collectors.joining(", "));
            terminal.err().println("Listening on " + listening + " (Ctrl-C stops)");
            server.extraPorts()
                    .forEach(extra -> terminal.err().println("  " + extra.kind().word() + " on port " + extra.port()));
            terminal.flush();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            new CountDownLatch(1).await();
        }
        return ExitCode.GOOD;
    }
}
