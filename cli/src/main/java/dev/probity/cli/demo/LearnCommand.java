package dev.probity.cli.demo;

import dev.probity.cli.shell.Environment;
import dev.probity.cli.shell.ExitCode;
import dev.probity.cli.shell.Terminal;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Url;
import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.server.config.ConfigException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Does once what users do first. The launcher and the image run it while the JVM writes its AOT cache, so
/// that neither the first check nor the first page waits for classes.
@Command(name = "learn", hidden = true, description = "Does once what users do first, for the JVM's AOT cache.")
public final class LearnCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of(
            "/health",
            "/health/payments",
            "/health/payments/stats",
            "/health/payments/timeline",
            "/services",
            "/livez",
            "/metrics",
            "/docs",
            "/openapi.yaml");
    /// Long enough for each service to be checked and the history to be written.
    private static final Duration WATCHING = Duration.ofSeconds(2);

    private final Terminal terminal;
    private final Environment environment;

    public LearnCommand(Terminal terminal, Environment environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException, IOException, ConfigException {
        boolean good = true;
        try (NettyTransport transport = new NettyTransport(TransportOptions.DEFAULT);
                LiveDemo live = new LiveDemo(0)) {
            SimulatedServices.check(terminal, environment, transport);
            Thread.sleep(WATCHING);
            for (String page : PAGES) {
                Exchange exchange = transport.send(Call.get(Url.parse(live.url() + page)));
                if (!(exchange instanceof Exchange.Reply reply && reply.status() == 200)) {
                    terminal.err().println("probity: found at " + page + ": " + exchange);
                    good = false;
                }
            }
        }
        return good ? ExitCode.GOOD : ExitCode.OWN_FAULT;
    }
}
