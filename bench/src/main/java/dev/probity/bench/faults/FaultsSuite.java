package dev.probity.bench.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Machine;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Samples;
import dev.probity.bench.figures.Suite;
import dev.probity.bench.figures.Table;
import dev.probity.faults.FaultServer;
import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.config.FaultServerConfig.Log;
import dev.probity.faults.config.LogFormat;
import dev.probity.faults.config.LogLevel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// `GET /msg` as fast as it is answered, with the load in the same process: each manner in turn with the bare server,
/// so
/// that both halves of a pair meet the same machine.
public final class FaultsSuite implements Suite {
    private static final int CONNECTIONS = 32;
    private static final int THREADS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final int CACHED_IDS = 500;

    /// @param bare the same load on the bare server just before
    private record Pair(Load.Result bare, Load.Result ours) {
        double share() {
            return 100 * ours.perSecond() / bare.perSecond();
        }
    }

    private record Manner(String name, int port, Load load, List<Pair> pairs) {
        Manner(String name, FaultServer server, Load load) {
            this(name, server.ports().getFirst(), load, new ArrayList<>());
        }

        double median(ToDoubleFunction<Pair> value) {
            return Samples.of(pairs.stream().mapToDouble(value)).median();
        }
    }

    @Override
    public Report run(Pace pace) throws IOException, InterruptedException {
        Machine before = Machine.now();
        Path log = Files.createTempFile("requests", ".log");
        try (var out = new PrintStream(Files.newOutputStream(log), false, UTF_8);
                var bare = new BareServer(THREADS);
                var silent = FaultServer.start(FaultServerConfig.local());
                var logging = FaultServer.start(
                        FaultServerConfig.local().withLog(new Log(LogLevel.INFO, LogFormat.JSON)), out)) {
            var manners = List.of(
                    new Manner("no id", silent, Load.withoutIds()),
                    new Manner("cached id", silent, new Load(number -> "id" + number % CACHED_IDS)),
                    new Manner("new id", silent, new Load(number -> "id" + number)),
                    new Manner("no id, logged to a file", logging, Load.withoutIds()),
                    new Manner("new id, logged to a file", logging, new Load(number -> "id" + number)));
            measure(pace, bare.port(), manners);
            return new Report("faults", before, List.of(table(manners)));
        } finally {
            Files.delete(log);
        }
    }

    private static void measure(Pace pace, int bare, List<Manner> manners) throws InterruptedException {
        var warmUp = scaled(WARM_UP, pace);
        var measured = scaled(MEASURED, pace);
        for (Manner manner : manners) {
            manner.load().run(bare, CONNECTIONS, warmUp);
            manner.load().run(manner.port(), CONNECTIONS, warmUp);
        }
        for (int round = 0; round < pace.rounds(); round++) {
            for (Manner manner : manners) {
                var beside = manner.load().run(bare, CONNECTIONS, measured);
                manner.pairs().add(new Pair(beside, manner.load().run(manner.port(), CONNECTIONS, measured)));
            }
        }
    }

    private static Duration scaled(Duration full, Pace pace) {
        var scaled = Duration.ofMillis(pace.scaled((int) full.toMillis()));
        return scaled.compareTo(SHORTEST) < 0 ? SHORTEST : scaled;
    }

    private static Table table(List<Manner> manners) {
        var table = new Table(
                "GET /msg over " + CONNECTIONS + " connections, two server threads, one of load",
                "manner",
                "requests/s",
                "bare /s",
                "of bare %",
                "median ms",
                "p99 ms");
        for (Manner manner : manners) {
            table.add(
                    Cell.of(manner.name()),
                    Cell.of(manner.median(pair -> pair.ours().perSecond()), 0),
                    Cell.of(manner.median(pair -> pair.bare().perSecond()), 0),
                    Cell.of(manner.median(Pair::share), 0),
                    Cell.of(manner.median(pair -> millis(pair.ours().median())), 2),
                    Cell.of(manner.median(pair -> millis(pair.ours().p99())), 2));
        }
        return table;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
