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
    /// What was found ill would not be the same work.
    private static final String WELL = "probity_checks_total{status=\"HEALTHY\"}";

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

    /// @param checks in the time that was measured
    /// @param micros of processor time for all of them
    /// @param memory in bytes, at the end
    private record Cost(double checks, double seconds, double micros, long memory) {
        Cell[] row(int round, String what) {
            return new Cell[] {
                Cell.of(round, 0),
                Cell.of(what),
                Cell.of(checks / seconds, 0),
                Cell.of(micros / checks, 0),
                Cell.of(memory / 1e6, 0)
            };
        }
    }

    private Cost ours(TargetProcess target, Duration length) throws IOException, InterruptedException {
        try (Workplace place = Workplace.of(target, FLEET);
                Monitor monitor = new Monitor(app, place.services(), place.folder())) {
            return cost(length, () -> monitor.scrape().value(WELL), monitor::processorTime, monitor::memory);
        }
    }

    private static Cost theirs(TargetProcess target, Duration length) throws IOException, InterruptedException {
        try (Workplace place = Workplace.of(target, FLEET);
                Prometheus prometheus = new Prometheus(target, FLEET, place.folder())) {
            Cost cost = cost(length, prometheus::probes, prometheus::processorTime, prometheus::memory);
            if (prometheus.well() < FLEET.services()) {
                throw new IllegalStateException(
                        "Prometheus finds only " + prometheus.well() + " of " + FLEET.services() + " services well");
            }
            return cost;
        }
    }

    private interface Reading<T> {
        T take() throws IOException, InterruptedException;
    }

    private static Cost cost(Duration length, Reading<Double> checks, Reading<Duration> spent, Reading<Long> memory)
            throws IOException, InterruptedException {
        // Load takes time, and nothing but time ends it.
        Thread.sleep(length);
        double checksBefore = checks.take();
        Duration spentBefore = spent.take();
        long begin = System.nanoTime();
        Thread.sleep(length);
        double checksAfter = checks.take();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double micros = spent.take().minus(spentBefore).toNanos() / 1e3;
        return new Cost(checksAfter - checksBefore, seconds, micros, memory.take());
    }
}
