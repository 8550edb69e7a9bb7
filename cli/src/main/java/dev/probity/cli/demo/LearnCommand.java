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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Does once what users do first. The launcher and the image run it while the JVM writes its AOT cache, so
/// that neither the first check nor the first page waits for classes.
@Command(name = "learn", hidden = true, description = "Does once what users do first, for the JVM's AOT cache.")
public final class LearnCommand implements Callable<Integer> {
    private static final String HISTORY = "/health/payments";
    private static final List<String> PAGES = List.of(
            "/health",
            HISTORY,
            HISTORY + "/stats",
            HISTORY + "/timeline",
            "/services",
            "/livez",
            "/metrics",
            "/docs",
            "/openapi.yaml");
    private static final String A_CHECK = "\"scheduledAt\"";
    /// A check every two seconds and a flush every second need three.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final Environment environment;

    public LearnCommand(Terminal terminal, Environment environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException, IOException, ConfigException {
        List<String> missing = new ArrayList<>();
        try (NettyTransport transport = new NettyTransport(TransportOptions.DEFAULT);
                LiveDemo live = new LiveDemo(0)) {
            SimulatedServices.check(terminal, environment, transport);
            Pages pages = new Pages(transport, live.url());
            if (!pages.come(HISTORY, A_CHECK)) {
                missing.add(HISTORY + " with a check");
            }
            for (String page : PAGES) {
                if (pages.get(page).isEmpty()) {
                    missing.add(page);
                }
            }
        }
        missing.forEach(page -> terminal.err().println("probity: found no " + page));
        return missing.isEmpty() ? ExitCode.GOOD : ExitCode.OWN_FAULT;
    }

    /// What a browser would ask the monitor for.
    private record Pages(NettyTransport transport, URI monitor) {
        Optional<String> get(String page) throws InterruptedException {
            Exchange exchange = transport.send(Call.get(Url.parse(monitor + page)));
            return exchange instanceof Exchange.Reply reply && reply.status() == 200
                    ? Optional.of(reply.body().text(StandardCharsets.UTF_8))
                    : Optional.empty();
        }

        /// Asks again and again until the page has a text in it; the JVM learns from each time.
        boolean come(String page, String text) throws InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                if (get(page).orElse("").contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }
}
