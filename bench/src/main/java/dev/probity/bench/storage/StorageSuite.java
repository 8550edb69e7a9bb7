package dev.probity.bench.storage;

import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Machine;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Samples;
import dev.probity.bench.figures.Suite;
import dev.probity.bench.figures.Table;
import dev.probity.monitor.history.Period;
import dev.probity.monitor.store.Span;
import dev.probity.storage.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The SQLite store: space, writing, reading, the snapshot, and kills.
public final class StorageSuite implements Suite {
    private static final int HOUR = 3_600;
    private static final int KILLS = 50;
    private static final int SNAPSHOT = 10_000;
    private static final int DAYS_KEPT = 90;

    private final Table space = new Table(
            "Space (bytes a result; the last column is extrapolated: what grows, and what stands once in 90 days)",
            "services",
            "every s",
            "hours",
            "results",
            "chunks",
            "rollups",
            "changes",
            "standing MB",
            "file now",
            "at 90 days");
    private final Table reading = new Table(
            "Reading one of the services (ms, from the call to the objects)",
            "what",
            "every s",
            "results",
            "median",
            "99 %",
            "most");
    private final Table writing = new Table(
            "Writing, one flush a second of simulated time, each durable",
            "results a flush",
            "flushes",
            "results/s",
            "flush median ms",
            "flush 99 % ms",
            "processor µs a result",
            "written bytes a result");

    @Override
    public Report run(Pace pace) throws Exception {
        Machine before = Machine.now();
        Path folder = Files.createTempDirectory("probity-storage");
        try {
            history(folder.resolve("200.db"), new Fleet(200, 10), pace.scaled(96), pace);
            history(folder.resolve("1000.db"), new Fleet(1_000, 30), pace.scaled(48), pace);
            writing(folder.resolve("33.db"), new Fleet(1_000, 30), pace.scaled(4 * HOUR));
            writing(folder.resolve("1k.db"), new Fleet(10_000, 10), pace.scaled(1_800));
            writing(folder.resolve("5k.db"), new Fleet(50_000, 10), pace.scaled(1_300));
            return new Report(
                    "storage",
                    before,
                    List.of(
                            space,
                            writing,
                            reading,
                            snapshot(folder.resolve("snapshot.db"), pace),
                            kills(folder.resolve("kills.db"), pace)));
        } finally {
            delete(folder);
        }
    }

    /// Fills a store with a long history, ten seconds a flush, and reads from it.
    private void history(Path file, Fleet fleet, int hours, Pace pace) throws Exception {
        Filling filling;
        try (SqliteStore store = open(file)) {
            filling = Filling.of(store, fleet, (long) hours * HOUR, 10);
            read(store, fleet, hours, pace.scaled(2_000));
        }
        Space taken = Space.of(file);
        double results = filling.results();
        double growing = taken.growing() / results;
        double resultsKept = (double) fleet.size() * DAYS_KEPT * 24 * HOUR / fleet.interval();
        space.add(
                Cell.of(fleet.size(), 0),
                Cell.of(fleet.interval(), 0),
                Cell.of(hours, 0),
                Cell.of(results, 0),
                Cell.of(taken.of("chunk") / results, 2),
                Cell.of((taken.of("hour") + taken.of("day")) / results, 2),
                Cell.of(taken.of("transition") / results, 2),
                Cell.of(taken.standing() / 1e6, 1),
                Cell.of(taken.file() / results, 2),
                Cell.of(growing + taken.standing() / resultsKept, 2));
    }

    private void read(SqliteStore store, Fleet fleet, int hours, int repetitions) {
        long end = Fleet.START + hours * Period.HOUR.millis();
        Span day = new Span(end - Period.DAY.millis(), end);
        String id = Fleet.id(0);
        int perDay = store.samples(id, day, Integer.MAX_VALUE - 1).samples().size();
        reading(
                "last 100",
                fleet,
                100,
                Stopwatch.millis(repetitions, i -> store.samples(any(fleet, i), Span.ALL, 100)));
        reading(
                "24 h raw",
                fleet,
                perDay,
                Stopwatch.millis(repetitions, i -> store.samples(any(fleet, i), day, Integer.MAX_VALUE - 1)));
        reading(
                "all hours",
                fleet,
                store.rollups(id, Period.HOUR, Span.ALL).size(),
                Stopwatch.millis(repetitions, i -> store.rollups(any(fleet, i), Period.HOUR, Span.ALL)));
    }

    private void reading(String what, Fleet fleet, int results, Samples millis) {
        reading.add(
                Cell.of(what),
                Cell.of(fleet.interval(), 0),
                Cell.of(results, 0),
                Cell.of(millis.median(), 2),
                Cell.of(millis.quantile(0.99), 2),
                Cell.of(millis.max(), 2));
    }

    private static String any(Fleet fleet, int i) {
        return Fleet.id((int) (i * 7_919L % fleet.size()));
    }

    private void writing(Path file, Fleet fleet, int seconds) throws IOException {
        try (SqliteStore store = open(file)) {
            Filling filling = Filling.of(store, fleet, seconds, 1);
            Samples millis = filling.flushMillis();
            writing.add(
                    Cell.of((double) fleet.size() / fleet.interval(), 0),
                    Cell.of(millis.count(), 0),
                    Cell.of(filling.perSecond(), 0),
                    Cell.of(millis.median(), 2),
                    Cell.of(millis.quantile(0.99), 2),
                    Cell.of(filling.cpuMicrosEach(), 1),
                    Cell.of(filling.writtenEach(), 0));
        }
    }

    private static Table snapshot(Path file, Pace pace) throws IOException {
        int services = pace.scaled(SNAPSHOT);
        Table table = new Table(
                "The last check of every service (ms)",
                "services",
                "open samples",
                "opening",
                "median",
                "99 %",
                "most");
        long results;
        try (SqliteStore store = open(file)) {
            results = Filling.of(store, new Fleet(services, 60), 60 * 60, 10).results();
        }
        long begin = System.nanoTime();
        try (SqliteStore store = open(file)) {
            double opening = (System.nanoTime() - begin) / 1e6;
            Samples millis = Stopwatch.millis(pace.scaled(1_000), _ -> store.latest());
            table.add(
                    Cell.of(services, 0),
                    Cell.of((double) results, 0),
                    Cell.of(opening, 0),
                    Cell.of(millis.median(), 2),
                    Cell.of(millis.quantile(0.99), 2),
                    Cell.of(millis.max(), 2));
        }
        return table;
    }

    private static Table kills(Path file, Pace pace) throws Exception {
        KillRounds kills = KillRounds.run(file, pace.scaled(KILLS));
        Samples opening = Samples.of(kills.openMillis());
        Table table = new Table(
                "Kill -9 while writing at full speed, on one file",
                "kills",
                "flushes acknowledged",
                "of these lost",
                "most found beyond",
                "opening median ms",
                "most ms");
        table.add(
                Cell.of(kills.rounds(), 0),
                Cell.of((double) kills.acknowledged(), 0),
                Cell.of((double) kills.lost(), 0),
                Cell.of((double) kills.more(), 0),
                Cell.of(opening.median(), 0),
                Cell.of(opening.max(), 0));
        return table;
    }

    private static SqliteStore open(Path file) {
        return SqliteStore.open(file, (place, reason) -> {
            throw new IllegalStateException(place + " is damaged", reason);
        });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
