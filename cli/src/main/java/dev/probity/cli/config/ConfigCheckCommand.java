package dev.probity.cli.config;

import dev.probity.cli.shell.Environment;
import dev.probity.cli.shell.ExitCode;
import dev.probity.cli.shell.LoadServices;
import dev.probity.cli.shell.Terminal;
import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.documents.ServicesFiles.Loaded;
import dev.probity.probes.http.Rerouting;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Reads services files and reports everything that is wrong in them, with line and column.",
        mixinStandardHelpOptions = true)
public final class ConfigCheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Environment environment;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Services, JSON or YAML; - is standard input.")
    private List<String> files = List.of();

    public ConfigCheckCommand(Terminal terminal, Environment environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try (NettyTransport unused = new NettyTransport(TransportOptions.DEFAULT)) {
            Loaded loaded = new LoadServices(terminal, environment).from(files, unused, Rerouting.NONE);
            if (!loaded.problems().isEmpty()) {
                return ExitCode.USAGE;
            }
            int count = loaded.services().size();
            terminal.out().println(count + (count == 1 ? " service" : " services") + ", no problems");
            return ExitCode.GOOD;
        }
    }
}
