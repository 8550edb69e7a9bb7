package dev.probity.bench.serve;

import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Machine;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Samples;
import dev.probity.bench.figures.Suite;
import dev.probity.bench.figures.Table;
import dev.probity.bench.target.TargetProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// `probity serve` under steady loads: schedule, probe, verdict, durable store, everything included; the
/// target on the same machine, but not counted.
public final class ServeSuite implements Suite {
    private static final String LAG = "probity_schedule_lag_seconds";

    private final Path app;
    private final List<Fleet> fleets;

    /// @param app the folder with the command's jar and its AOT cache
    public ServeSuite(Path app, List<Fleet> fleets) {
        this.app = app;
        this.fleets = List.copyOf(fleets);
    }

    @Override
    public Report run(Pace pace) throws Exception {
        Machine before = Machine.now();
        boolean whole = pace.equals(Pace.FULL);
        Table table = new Table(
                "The whole monitor, fresh HTTP (" + (whole ? 60 : 5) + " s after as long to warm up)",
                "services",
                "checks/s wanted",
                "done",
                "µs a check",
                "lag p50 ≤ ms",
                "lag p99 ≤ ms",
                "skipped",
                "stalls",
                "memory MB",
                "start ms",
                "/health ms");
        Table survival;
        Table pages;
        try (TargetProcess target = TargetProcess.start()) {
            for (Fleet fleet : fleets) {
                measure(target, fleet, Duration.ofSeconds(whole ? 60 : 5), table);
            }
            try (Workplace place = Workplace.of(target, new Fleet(1_000, Duration.ofSeconds(1)))) {
                survival = new Survival(app, place.services(), place.folder())
                        .run(whole ? 50 : 3, Duration.ofSeconds(whole ? 20 : 3));
            }
            try (Workplace place = Workplace.of(target, new Fleet(20, Duration.ofSeconds(1)))) {
                pages = HistoryPages.read(app, place.services(), place.folder(), whole ? 200 : 20);
            }
        }
        return new Report("serve", before, List.of(table, survival, pages));
    }

    private void measure(TargetProcess target, Fleet fleet, Duration length, Table table)
            throws IOException, InterruptedException {
        try (Workplace place = Workplace.of(target, fleet);
                Monitor monitor = new Monitor(app, place.services(), place.folder())) {
            var load = SteadyLoad.over(length, monitor::scrape, monitor::processorTime);
            Scrape before = load.before();
            Scrape after = load.after();
            double checks = after.value(Monitor.CHECKS) - before.value(Monitor.CHECKS);
            table.add(
                    Cell.of(fleet.services(), 0),
                    Cell.of(fleet.perSecond(), 0),
                    Cell.of(checks / load.seconds(), 0),
                    Cell.of(load.micros() / checks, 0),
                    Cell.of(millis(after.bound(LAG, before, 0.5))),
                    Cell.of(millis(after.bound(LAG, before, 0.99))),
                    Cell.of(after.value("probity_checks_skipped") - before.value("probity_checks_skipped"), 0),
                    Cell.of(after.value("probity_observer_stalls") - before.value("probity_observer_stalls"), 0),
                    Cell.of(monitor.memory() / 1e6, 0),
                    Cell.of((double) monitor.start().toMillis(), 0),
                    Cell.of(snapshotMillis(monitor), 0));
        }
    }

    private static String millis(String seconds) {
        return seconds.equals("+Inf") ? seconds : String.valueOf(Math.round(Double.parseDouble(seconds) * 1000));
    }

    private static double snapshotMillis(Monitor monitor) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long begin = System.nanoTime();
            monitor.get("/health");
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return Samples.of(millis).median();
    }
}
