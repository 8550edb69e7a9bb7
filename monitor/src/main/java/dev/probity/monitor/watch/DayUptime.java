package dev.probity.monitor.watch;

import dev.probity.monitor.Status;
import dev.probity.monitor.history.Counts;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.history.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The uptime of every service over the last day: of the checks due in this hour and the 24 before it,
/// the share that was up. Checks in which we could not see, and those in maintenance, do not count. Safe
/// for use by many threads.
public final class DayUptime {
    private static final int HOURS = 25;
    private static final long HOUR_MILLIS = 3_600_000;

    private final Map<String, Ring> rings = new ConcurrentHashMap<>();

    /// Nothing was seen yet.
    public DayUptime() {}

    /// Lets one check count.
    void count(String serviceId, Sample sample) {
        boolean seen = sample.status() != Status.UNKNOWN && !sample.finding().maintenance();
        if (seen) {
            ring(serviceId)
                    .add(sample.scheduledAt() / HOUR_MILLIS, sample.status().isUp() ? 1 : 0, 1);
        }
    }

    /// Lets earlier checks count, as the store knows them. What it knows of an hour includes what was
    /// counted here since.
    public void restore(String serviceId, List<Rollup> hours) {
        for (Rollup hour : hours) {
            Counts counts = hour.counts();
            long up = counts.healthy() + counts.degraded();
            ring(serviceId).restore(hour.start() / HOUR_MILLIS, up, up + counts.unhealthy());
        }
    }

    private Ring ring(String serviceId) {
        return rings.computeIfAbsent(serviceId, _ -> new Ring());
    }

    /// From 0 to 1; null when nothing was seen.
    ///
    /// @param now milliseconds since the epoch
    public @Nullable Double of(String serviceId, long now) {
        Ring ring = rings.get(serviceId);
        return ring == null ? null : ring.share(now / HOUR_MILLIS);
    }

    /// Forgets all but these.
    void keepOnly(Roster roster) {
        rings.keySet().removeIf(id -> !roster.contains(id));
    }

    private static final class Ring {
        private final long[] hours = new long[HOURS];
        private final int[] up = new int[HOURS];
        private final int[] all = new int[HOURS];

        Ring() {
            Arrays.fill(hours, Long.MIN_VALUE);
        }

        synchronized void add(long hour, int ups, int checks) {
            int slot = slot(hour);
            if (hours[slot] < hour) {
                hours[slot] = hour;
                up[slot] = 0;
                all[slot] = 0;
            }
            if (hours[slot] == hour) {
                up[slot] += ups;
                all[slot] += checks;
            }
        }

        synchronized void restore(long hour, long ups, long checks) {
            int slot = slot(hour);
            if (hours[slot] < hour || (hours[slot] == hour && all[slot] < checks)) {
                hours[slot] = hour;
                up[slot] = (int) ups;
                all[slot] = (int) checks;
            }
        }

        private static int slot(long hour) {
            return (int) Math.floorMod(hour, (long) HOURS);
        }

        synchronized @Nullable Double share(long now) {
            long ups = 0;
            long checks = 0;
            for (int slot = 0; slot < HOURS; slot++) {
                if (hours[slot] > now - HOURS && hours[slot] <= now) {
                    ups += up[slot];
                    checks += all[slot];
                }
            }
            return checks == 0 ? null : (double) ups / checks;
        }
    }
}
