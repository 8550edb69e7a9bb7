package dev.probity.bench.figures;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// What this process spent on something: time, and the processor time of all its threads, collector and
/// compiler included.
///
/// @param wallNanos from beginning to end
/// @param cpuNanos of user and kernel
public record Effort(long wallNanos, long cpuNanos) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// Something that can be interrupted.
    public interface Work {
        void run() throws InterruptedException;
    }

    public static Effort of(Work work) throws InterruptedException {
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        long wallNanos = System.nanoTime() - wall;
        return new Effort(wallNanos, SYSTEM.getProcessCpuTime() - cpu);
    }

    /// Microseconds of processor time for each of so many.
    public double cpuMicrosEach(int count) {
        return cpuNanos / 1e3 / count;
    }

    public double perSecond(int count) {
        return count * 1e9 / wallNanos;
    }
}
