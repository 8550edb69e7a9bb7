package dev.probity.bench.storage;

import dev.probity.storage.sqlite.SqliteStore;
import dev.probity.testkit.store.NumberedFlushes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Kills a writer at any moment, again and again on the same file, and looks each time at what is left.
///
/// @param acknowledged flushes of all rounds that the writers had said to be durable
/// @param lost of these
/// @param more how many flushes at most were found in a round that had not been acknowledged yet
/// @param openMillis what the recovery took, a round each
record KillRounds(int rounds, long acknowledged, long lost, long more, List<Double> openMillis) {
    private static final int LONGEST = 400;

    static KillRounds run(Path file, int rounds) throws IOException, InterruptedException {
        Random random = new Random(1);
        List<Double> openMillis = new ArrayList<>();
        long known = -1;
        long lost = 0;
        long more = 0;
        for (int round = 0; round < rounds; round++) {
            known = killed(file, 1 + random.nextInt(LONGEST), random.nextInt(3_000_000));
            long begin = System.nanoTime();
            try (SqliteStore store = SqliteStore.open(file, KillRounds::refuse)) {
                openMillis.add((System.nanoTime() - begin) / 1e6);
                long found = new NumberedFlushes(store, KilledWriter.SERVICES).complete();
                lost += Math.max(0, known + 1 - found);
                more = Math.max(more, found - (known + 1));
            }
        }
        return new KillRounds(rounds, known + 1, lost, more, openMillis);
    }

    /// Lets a writer write so many flushes, and a random while more, and kills it.
    ///
    /// @return the last flush it had acknowledged
    private static long killed(Path file, int flushes, int nanos) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        // The driver's native library lies there; the killed do not clean up.
                        "-Dorg.sqlite.tmpdir=" + file.getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = writer.inputReader(StandardCharsets.US_ASCII);
        long last = -1;
        for (int i = 0; i < flushes; i++) {
            last = Long.parseLong(next(lines));
        }
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        // By its handle: the process itself would close the pipe, with what is still to be read in it.
        writer.toHandle().destroyForcibly();
        writer.waitFor();
        return lastOf(lines, last);
    }

    private static String next(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("The writer has ended by itself");
        }
        return line;
    }

    private static long lastOf(BufferedReader lines, long before) throws IOException {
        long last = before;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            // The kill may have cut the last line short: only what follows the one before counts.
            if (line.equals(Long.toString(last + 1))) {
                last++;
            }
        }
        return last;
    }

    private static void refuse(String place, Exception reason) {
        throw new IllegalStateException(place + " is damaged", reason);
    }
}
