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
import dev.probity.bench.start.StartSuite;
import dev.probity.bench.storage.StorageSuite;
import dev.probity.bench.whole.WholeSuite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs one suite: `SUITE CHECKOUT [--quick]`. `bench/run` calls it once for each, in a process of its own.
final class Main {
    private Main() {}

    private static Map<String, Suite> suites(Path checkout) {
        return Map.of(
                "whole", new WholeSuite(List.of(64, 512)),
                "honesty", new HonestySuite(List.of(1, 64, 512, 5000)),
                "memory", new MemorySuite(false),
                "memory-tls", new MemorySuite(true),
                "outage", new OutageSuite(),
                "client", new ClientSuite(List.of(1, 64), 1),
                "storage", new StorageSuite(),
                "start", new StartSuite(checkout.resolve("cli/target/probity")),
                "faults", new FaultsSuite(),
                "parts", new PartsSuite(1));
    }

    static void main(String[] args) throws Exception {
        Path checkout = Path.of(args[1]);
        Suite suite = suites(checkout).get(args[0]);
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
