package dev.probity.bench.serve;

import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Machine;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Suite;
import dev.probity.bench.figures.Table;
import dev.probity.bench.target.TargetProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The monitor beside Prometheus with its blackbox_exporter: the same services at the same pace, in turn, so
/// that a slow machine is slow for both.
public final class PeersSuite implements Suite {
    private static final Fleet FLEET = new Fleet(1_000, Duration.ofSeconds(1));

    private final Path app;

    /// @param app the folder with the command's jar and its AOT cache
    public PeersSuite(Path app) {
        this.app = app;
    }

    @Override
    public Report run(Pace pace) throws Exception {
        Machine before = Machine.now();
        boolean whole = pace.equals(Pace.FULL);
        Duration length = Duration.ofSeconds(whole ? 60 : 5);
        Table table = new Table(
                FLEET.services() + " services at " + FLEET.interval().toSeconds() + " s, fresh HTTP ("
                        + length.toSeconds() + " s after as long to warm up)",
                "round",
                "what",
                "checks/s",
                "µs a check",
                "memory MB");
        try (TargetProcess target = TargetProcess.start()) {
            for (int round = 1; round <= (whole ? 2 : 1); round++) {
                table.add(ours(target, length).row(round, "Probity"));
                table.add(theirs(target, length).row(round, "Prometheus with blackbox_exporter"));
            }
        }
        return new Report("peers", before, List.of(table));
    }

    /// @param load by the number of checks so far
    /// @param memory in bytes, at the end
    private record Cost(SteadyLoad<Double> load, long memory) {
        Cell[] row(int round, String what) {
            double checks = load.after() - load.before();
            return new Cell[] {
                Cell.of(round, 0),
                Cell.of(what),
                Cell.of(checks / load.seconds(), 0),
                Cell.of(load.micros() / checks, 0),
                Cell.of(memory / 1e6, 0)
            };
        }
    }

    private Cost ours(TargetProcess target, Duration length) throws IOException, InterruptedException {
        try (Workplace place = Workplace.of(target, FLEET);
                Monitor monitor = new Monitor(app, place.services(), place.folder())) {
            var load = SteadyLoad.over(length, () -> monitor.scrape().value(Monitor.CHECKS), monitor::processorTime);
            return new Cost(load, monitor.memory());
        }
    }

    private static Cost theirs(TargetProcess target, Duration length) throws IOException, InterruptedException {
        try (Workplace place = Workplace.of(target, FLEET);
                Prometheus prometheus = new Prometheus(target, FLEET, place.folder())) {
            var load = SteadyLoad.over(length, prometheus::probes, prometheus::processorTime);
            int well = prometheus.well();
            if (well < FLEET.services()) {
                throw new IllegalStateException(
                        "Prometheus found " + well + " of " + FLEET.services() + " services well at the end");
            }
            return new Cost(load, prometheus.memory());
        }
    }
}
