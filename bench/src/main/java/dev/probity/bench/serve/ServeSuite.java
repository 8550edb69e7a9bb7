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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `probity serve` under steady loads: schedule, probe, verdict, durable store, everything included; the
/// target on the same machine, but not counted.
public final class ServeSuite implements Suite {
    private static final String LAG = "probity_schedule_lag_seconds";

    private final Path app;
    private final List<Fleet> fleets;

    /// So many services, each checked every so often.
    public record Fleet(int services, Duration interval) {
        private double perSecond() {
            return services * 1000.0 / interval.toMillis();
        }
    }

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
            survival = inFolder(
                    target,
                    1_000,
                    (services, folder) -> new Survival(app, services, folder)
                            .run(whole ? 50 : 3, Duration.ofSeconds(whole ? 20 : 3)));
            pages = inFolder(
                    target, 20, (services, folder) -> HistoryPages.read(app, services, folder, whole ? 200 : 20));
        }
        return new Report("serve", before, List.of(table, survival, pages));
    }

    /// What is measured with a services file in a folder of its own.
    private interface Measurement {
        Table take(Path services, Path folder) throws IOException, InterruptedException;
    }

    private static Table inFolder(TargetProcess target, int count, Measurement measurement)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("serve");
        try {
            String json = json(target, new Fleet(count, Duration.ofSeconds(1)));
            return measurement.take(Files.writeString(folder.resolve("services.json"), json), folder);
        } finally {
            delete(folder);
        }
    }

    private void measure(TargetProcess target, Fleet fleet, Duration length, Table table)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("serve");
        Path services = Files.writeString(folder.resolve("services.json"), json(target, fleet));
        try (Monitor monitor = new Monitor(app, services, folder)) {
            // Load takes time, and nothing but time ends it.
            Thread.sleep(length);
            Scrape before = monitor.scrape();
            Duration spent = monitor.processorTime();
            long begin = System.nanoTime();
            Thread.sleep(length);
            Scrape after = monitor.scrape();
            double seconds = (System.nanoTime() - begin) / 1e9;
            double micros = monitor.processorTime().minus(spent).toNanos() / 1e3;
            double checks = after.value("probity_checks_total") - before.value("probity_checks_total");
            table.add(
                    Cell.of(fleet.services(), 0),
                    Cell.of(fleet.perSecond(), 0),
                    Cell.of(checks / seconds, 0),
                    Cell.of(micros / checks, 0),
                    Cell.of(millis(after.bound(LAG, before, 0.5))),
                    Cell.of(millis(after.bound(LAG, before, 0.99))),
                    Cell.of(after.value("probity_checks_skipped") - before.value("probity_checks_skipped"), 0),
                    Cell.of(after.value("probity_observer_stalls") - before.value("probity_observer_stalls"), 0),
                    Cell.of(monitor.memory() / 1e6, 0),
                    Cell.of((double) monitor.start().toMillis(), 0),
                    Cell.of(snapshotMillis(monitor), 0));
        } finally {
            delete(folder);
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

    private static String json(TargetProcess target, Fleet fleet) {
        return IntStream.range(0, fleet.services())
                .mapToObj(i -> "{\"name\": \"s" + i + "\", \"interval\": \""
                        + fleet.interval().toMillis() + "ms\", \"url\": \"http://127.0.0.1:"
                        + target.address(false, i).getPort() + "/\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
