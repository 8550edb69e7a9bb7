package dev.probity.bench;

import dev.probity.bench.client.ClientSuite;
import dev.probity.bench.faults.FaultsSuite;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Suite;
import dev.probity.bench.honesty.HonestySuite;
import dev.probity.bench.memory.MemorySuite;
import dev.probity.bench.outage.OutageSuite;
import dev.probity.bench.parts.PartsSuite;
import dev.probity.bench.serve.Fleet;
import dev.probity.bench.serve.PeersSuite;
import dev.probity.bench.serve.ServeSuite;
import dev.probity.bench.start.StartSuite;
import dev.probity.bench.storage.StorageSuite;
import dev.probity.bench.whole.WholeSuite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs one suite: `SUITE CHECKOUT [--quick]`. `bench/run` calls it once for each, in a process of its own.
final class Main {
    private static final List<Fleet> FLEETS = List.of(
            new Fleet(100, Duration.ofSeconds(1)),
            new Fleet(1_000, Duration.ofSeconds(1)),
            new Fleet(5_000, Duration.ofSeconds(1)),
            new Fleet(10_000, Duration.ofSeconds(30)),
            new Fleet(50_000, Duration.ofSeconds(30)));

    private Main() {}

    private static @Nullable Suite suite(String name, Path checkout) {
        Path app = checkout.resolve("cli/target/probity");
        return switch (name) {
            case "parts" -> new PartsSuite(1);
            case "whole" -> new WholeSuite(List.of(64, 512));
            case "client" -> new ClientSuite(List.of(1, 64), 1);
            case "honesty" -> new HonestySuite(List.of(1, 64, 512, 5000));
            case "memory" -> new MemorySuite(false);
            case "memory-tls" -> new MemorySuite(true);
            case "storage" -> new StorageSuite();
            case "serve" -> new ServeSuite(app, FLEETS);
            case "peers" -> new PeersSuite(app);
            case "start" -> new StartSuite(app);
            case "outage" -> new OutageSuite();
            case "faults" -> new FaultsSuite();
            default -> null;
        };
    }

    static void main(String[] args) throws Exception {
        Path checkout = Path.of(args[1]);
        Suite suite = suite(args[0], checkout);
        if (suite == null) {
            System.err.println("There is no suite " + args[0]);
            System.exit(2);
            return;
        }
        Report report = suite.run(List.of(args).contains("--quick") ? Pace.QUICK : Pace.FULL);
        report.print(System.out);
        report.write(checkout.resolve("bench/target/figures"));
    }
}
