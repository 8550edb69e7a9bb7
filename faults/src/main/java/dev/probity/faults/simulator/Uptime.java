package dev.probity.faults.simulator;

import java.util.Locale;
import java.util.function.LongSupplier;

/// How long the simulator has been running, by a monotonic clock in nanoseconds.
record Uptime(LongSupplier clock, long start) {
    static Uptime since(LongSupplier clock) {
        return new Uptime(clock, clock.getAsLong());
    }

    String json() {
        double seconds = (clock.getAsLong() - start) / 1e9;
        return String.format(Locale.ROOT, "{\"status\": \"ok\", \"uptime_seconds\": %.2f}", seconds);
    }
}
