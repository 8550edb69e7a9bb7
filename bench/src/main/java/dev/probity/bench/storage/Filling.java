package dev.probity.bench.storage;

import dev.probity.bench.figures.Samples;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.Batch;
import dev.probity.monitor.store.HistoryWriter;
import dev.probity.monitor.store.ResultStore;
import dev.probity.monitor.store.Written;
import dev.probity.testkit.store.Recording;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes the checks of a fleet flush by flush. Time and processor time count inside the store only, not
/// while checks are made up.
final class Filling implements HistoryWriter {
    private static final Path IO = Path.of("/proc/self/io");

    private final ResultStore store;
    private final List<Double> flushMillis = new ArrayList<>();
    private long results;
    private long cpuNanos;
    private long writtenBytes;

    private Filling(ResultStore store) {
        this.store = store;
    }

    /// @param seconds of the fleet's life
    /// @param perFlush how many of them go into one flush
    static Filling of(ResultStore store, Fleet fleet, long seconds, int perFlush) throws IOException {
        Filling filling = new Filling(store);
        Recording recording = new Recording(filling, store.claim(Slice.all(), "bench"));
        long before = writtenByProcess();
        for (long second = 0; second < seconds; second += perFlush) {
            Map<String, List<Sample>> checks = fleet.checks(second, perFlush);
            if (!checks.isEmpty()) {
                recording.write(checks);
            }
        }
        filling.writtenBytes = writtenByProcess() - before;
        return filling;
    }

    @Override
    public Map<Slice, Written> append(List<Batch> flush) {
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        Map<Slice, Written> written = store.append(flush);
        flushMillis.add((System.nanoTime() - wall) / 1e6);
        cpuNanos += threads.getCurrentThreadCpuTime() - cpu;
        results += flush.stream().mapToInt(batch -> batch.observed().size()).sum();
        return written;
    }

    long results() {
        return results;
    }

    Samples flushMillis() {
        return Samples.of(flushMillis);
    }

    double perSecond() {
        return results
                * 1e3
                / flushMillis.stream().mapToDouble(Double::doubleValue).sum();
    }

    double cpuMicrosEach() {
        return cpuNanos / 1e3 / results;
    }

    double writtenEach() {
        return (double) writtenBytes / results;
    }

    /// What this process has sent to the disk, as the system counts it; 0 where it does not.
    private static long writtenByProcess() throws IOException {
        if (!Files.isReadable(IO)) {
            return 0;
        }
        return Files.readAllLines(IO).stream()
                .filter(line -> line.startsWith("write_bytes:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
