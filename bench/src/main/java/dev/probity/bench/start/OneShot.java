package dev.probity.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process from its start to its end.
///
/// @param peakBytes the most memory it had at a time; looked up every millisecond, so the last may be missed
record OneShot(long wallNanos, long cpuNanos, long peakBytes) {
    /// @throws IllegalStateException when it ends with anything but 0
    static OneShot run(List<String> command) throws IOException, InterruptedException {
        long cpu = ChildUsage.cpuNanos();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long peak = 0;
        do {
            peak = Math.max(peak, peakBytes(process.pid()));
        } while (!process.waitFor(1, TimeUnit.MILLISECONDS));
        long wall = System.nanoTime() - begin;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
        return new OneShot(wall, ChildUsage.cpuNanos() - cpu, peak);
    }

    private static long peakBytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            // It has just ended.
            return 0;
        }
    }
}
