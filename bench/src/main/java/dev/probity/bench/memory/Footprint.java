package dev.probity.bench.memory;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// The memory of this process, garbage not counted. In bytes.
///
/// @param heap objects that live
/// @param buffers outside the heap, in use or kept for reuse
/// @param resident what the system has given the process and not got back; 0 where it does not say
record Footprint(long heap, long buffers, long resident) {
    private static final Path STATUS = Path.of("/proc/self/status");

    /// Collects garbage first.
    static Footprint now() {
        // The second time for what only the finalization of the first has set free.
        System.gc();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Footprint(heap, buffersInUse(), residentBytes());
    }

    private static long buffersInUse() {
        return ByteBufAllocator.DEFAULT instanceof ByteBufAllocatorMetricProvider provider
                ? provider.metric().usedDirectMemory()
                : 0;
    }

    private static long residentBytes() {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Footprint minus(Footprint earlier) {
        return new Footprint(heap - earlier.heap, buffers - earlier.buffers, resident - earlier.resident);
    }
}
