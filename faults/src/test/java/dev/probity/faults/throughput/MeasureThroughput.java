package dev.probity.faults.throughput;

import dev.probity.faults.FaultServer;
import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.config.FaultServerConfig.Cache;
import dev.probity.faults.config.FaultServerConfig.Limits;
import dev.probity.faults.config.FaultServerConfig.Log;
import dev.probity.faults.config.LogFormat;
import dev.probity.faults.config.LogLevel;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongFunction;

/// Measures `GET /msg` beside a bare server of the same stack, with the load on the same machine. Run it by hand.
final class MeasureThroughput {
    private static final int CONNECTIONS = 32;
    private static final int THREADS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(5);

    private MeasureThroughput() {}

    public static void main(String[] arguments) throws InterruptedException {
        for (int round = 1; round <= 2; round++) {
            try (var bare = new BareServer(THREADS)) {
                measure("bare", bare.port(), _ -> "");
            }
            with("no id", LogLevel.OFF, _ -> "");
            with("cached id", LogLevel.OFF, number -> "id" + number % 500);
            with("new id", LogLevel.OFF, number -> "id" + number);
            with("no id, every request logged", LogLevel.INFO, _ -> "");
        }
    }

    private static void with(String name, LogLevel level, LongFunction<String> ids) throws InterruptedException {
        var config = new FaultServerConfig(
                "127.0.0.1",
                List.of(0),
                new Limits(1_000, Duration.ofSeconds(30)),
                new Cache(1_000_000, Duration.ofHours(1)),
                new Log(level, LogFormat.JSON),
                true,
                Set.of(),
                List.of(),
                0);
        try (var server = FaultServer.start(config, new PrintStream(OutputStream.nullOutputStream()))) {
            measure(name, server.ports().getFirst(), ids);
        }
    }

    private static void measure(String name, int port, LongFunction<String> ids) throws InterruptedException {
        var result = new Load(ids).run(port, CONNECTIONS, WARM_UP, MEASURED);
        System.out.printf(
                Locale.ROOT,
                "%-28s %8.0f requests/s, median %.2f ms, p99 %.2f ms%n",
                name,
                result.perSecond(),
                result.median().toNanos() / 1e6,
                result.p99().toNanos() / 1e6);
    }
}
