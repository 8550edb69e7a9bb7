package dev.probity.cli.serve;

import dev.probity.cli.shell.Environment;
import dev.probity.cli.shell.ExitCode;
import dev.probity.cli.shell.Terminal;
import dev.probity.server.MonitorServer;
import dev.probity.server.OpenStore;
import dev.probity.server.config.ConfigException;
import dev.probity.server.config.MonitorConfig;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        description = {
            "Runs the monitor until it is stopped: checks every service when it is due, keeps history, serves the API.",
            "`probity config show` prints every setting, where it comes from and what it means."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Environment environment;

    @Mixin
    private final MonitorFlags flags = new MonitorFlags();

    public ServeCommand(Terminal terminal, Environment environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            MonitorConfig config = flags.config(environment);
            serve(MonitorServer.start(config, OpenStore.at(config.database()), environment::get), config);
            return ExitCode.GOOD;
        } catch (ConfigException e) {
            e.problems().forEach(problem -> terminal.err().println("probity: " + problem));
            return ExitCode.USAGE;
        }
    }

    private void serve(MonitorServer server, MonitorConfig config) throws InterruptedException {
        terminal.err()
                .println("Listening on " + server.url() + ", watching " + server.services()
                        + " services (Ctrl-C stops)");
        if (config.files().isEmpty()) {
            terminal.err().println("No services file was given (--services); services can be made through the API");
        }
        terminal.flush();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        new CountDownLatch(1).await();
    }
}
