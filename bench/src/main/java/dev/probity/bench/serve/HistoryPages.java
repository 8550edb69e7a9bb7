package dev.probity.bench.serve;

import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Samples;
import dev.probity.bench.figures.Table;
import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Slice;
import dev.probity.storage.sqlite.SqliteStore;
import dev.probity.testkit.store.OrdinaryService;
import dev.probity.testkit.store.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// How long it takes to ask for the history of one service over HTTP: a day of twenty services, each checked every ten
/// seconds, lies in the file before the monitor starts.
final class HistoryPages {
    private static final int SERVICES = 20;
    private static final int INTERVAL = 10_000;
    private static final int CHECKS_A_FLUSH = 6;
    /// A first look; a day at the usual interval of a minute; all of the day that is there.
    private static final int[] SIZES = {100, 1_440, 8_640};
    /// Untimed repetitions for each timed one, so that the client's own start is not measured.
    private static final int WARM_UPS = 5;

    private HistoryPages() {}

    /// @param services a file in which they are named `s0` and so on
    static Table read(Path app, Path services, Path folder, int repetitions) throws IOException, InterruptedException {
        fill(folder.resolve(Monitor.DATABASE));
        Table table = new Table(
                "The history of one service over HTTP (ms, from the request to the last byte)",
                "what",
                "bytes",
                "first",
                "median",
                "99 %");
        try (Monitor monitor = new Monitor(app, services, folder)) {
            for (int results : SIZES) {
                String path = "/health/s0?limit=" + results;
                double first = millis(monitor, path);
                for (int i = 0; i < WARM_UPS * repetitions; i++) {
                    monitor.get(path);
                }
                List<Double> millis = new ArrayList<>();
                for (int i = 0; i < repetitions; i++) {
                    millis.add(millis(monitor, path));
                }
                Samples samples = Samples.of(millis);
                table.add(
                        Cell.of("the last " + results),
                        Cell.of(monitor.get(path).length(), 0),
                        Cell.of(first, 1),
                        Cell.of(samples.median(), 1),
                        Cell.of(samples.quantile(0.99), 1));
            }
        }
        return table;
    }

    private static double millis(Monitor monitor, String path) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        monitor.get(path);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void fill(Path file) {
        long end = System.currentTimeMillis() / INTERVAL * INTERVAL;
        Map<String, OrdinaryService> fleet = new HashMap<>();
        for (int i = 0; i < SERVICES; i++) {
            fleet.put("s" + i, new OrdinaryService(new SplittableRandom(i)));
        }
        try (SqliteStore store = SqliteStore.open(file, (place, reason) -> {
            throw new IllegalStateException(place + " is damaged", reason);
        })) {
            Recording recording = new Recording(store, store.claim(Slice.all(), "bench"));
            long flush = (long) INTERVAL * CHECKS_A_FLUSH;
            for (long moment = end - Period.DAY.millis(); moment < end; moment += flush) {
                Map<String, List<Sample>> checks = new HashMap<>();
                for (var service : fleet.entrySet()) {
                    checks.put(service.getKey(), service.getValue().samples(moment, INTERVAL, CHECKS_A_FLUSH));
                }
                recording.write(checks);
            }
        }
    }
}
