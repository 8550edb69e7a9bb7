package dev.probity.bench.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What a process takes of the machine, as the system counts it.
final class Usage {
    private Usage() {}

    static Duration processorTime(Process process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /// Resident bytes.
    static long memory(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
