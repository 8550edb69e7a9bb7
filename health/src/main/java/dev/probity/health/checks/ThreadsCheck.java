package dev.probity.health.checks;

import dev.probity.health.Finding;
import dev.probity.health.LivenessCheck;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Whether threads wait for each other in a circle, and whether there are too many. Threads of the platform only; the
/// JDK does not look for deadlocks among virtual ones.
///
/// Needs the module `java.management`.
///
/// @param degradedAbove this many threads
public record ThreadsCheck(int degradedAbove) implements LivenessCheck {
    private static final int MANY = 5_000;

    public ThreadsCheck() {
        this(MANY);
    }

    @Override
    public Finding check() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int count = threads.getThreadCount();
        long[] circle = threads.findDeadlockedThreads();
        return finding(count, circle == null ? List.of() : names(threads, circle))
                .with("threads", count);
    }

    private Finding finding(int count, List<String> deadlocked) {
        if (!deadlocked.isEmpty()) {
            return Finding.unhealthy("Deadlock between " + String.join(", ", deadlocked))
                    .with("deadlocked", deadlocked);
        }
        return count > degradedAbove
                ? Finding.degraded(count + " threads, more than " + degradedAbove)
                : Finding.healthy();
    }

    private static List<String> names(ThreadMXBean threads, long[] ids) {
        return Arrays.stream(threads.getThreadInfo(ids))
                .filter(Objects::nonNull)
                .map(ThreadInfo::getThreadName)
                .sorted()
                .toList();
    }
}
