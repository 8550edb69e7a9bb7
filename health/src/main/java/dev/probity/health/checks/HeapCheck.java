package dev.probity.health.checks;

import dev.probity.health.Finding;
import dev.probity.health.LivenessCheck;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.function.DoubleSupplier;

/// How full the heap is of what is really in use: what the last garbage collection could not free. A heap that is
/// merely waiting for its collection is no trouble.
///
/// Needs the module `java.management`.
public final class HeapCheck implements LivenessCheck {
    private static final double DEGRADED_FROM = 0.85;
    private static final double UNHEALTHY_FROM = 0.97;

    private final DoubleSupplier share;

    public HeapCheck() {
        this(HeapCheck::shareInUse);
    }

    /// @param share of the heap that is in use, 0 to 1
    HeapCheck(DoubleSupplier share) {
        this.share = share;
    }

    @Override
    public Finding check() {
        double used = share.getAsDouble();
        long percent = Math.round(used * 100);
        String message = percent + " % of the heap were in use after the last garbage collection";
        Finding finding = used >= UNHEALTHY_FROM
                ? Finding.unhealthy(message)
                : used >= DEGRADED_FROM ? Finding.degraded(message) : Finding.healthy();
        return finding.with("heap_used_percent", percent)
                .with("heap_max_bytes", Runtime.getRuntime().maxMemory());
    }

    private static double shareInUse() {
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage afterCollection = pool.getCollectionUsage();
            if (pool.getType() == MemoryType.HEAP && afterCollection != null) {
                used += afterCollection.getUsed();
            }
        }
        return (double) used / Runtime.getRuntime().maxMemory();
    }
}
