package dev.probity.health.export;

import dev.probity.health.Observation;
import dev.probity.health.ResultListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Counts how long checks took, since the start, in the buckets that Prometheus asks for.
public final class DurationHistograms implements ResultListener {
    /// Upper bounds of the buckets in seconds.
    static final List<Double> BOUNDS = List.of(
            0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, Double.POSITIVE_INFINITY);

    private final Map<String, Histogram> histograms = new ConcurrentHashMap<>();

    public DurationHistograms() {}

    private static final class Histogram {
        private final AtomicLongArray counts = new AtomicLongArray(BOUNDS.size());
        private final LongAdder micros = new LongAdder();

        void add(double millis) {
            int bucket = 0;
            while (millis / 1000 > BOUNDS.get(bucket)) {
                bucket++;
            }
            counts.incrementAndGet(bucket);
            micros.add(Math.round(millis * 1000));
        }

        Snapshot snapshot() {
            List<Long> upTo = new ArrayList<>();
            long below = 0;
            for (int i = 0; i < counts.length(); i++) {
                below += counts.get(i);
                upTo.add(below);
            }
            return new Snapshot(upTo, micros.sum() / 1e6);
        }
    }

    /// One histogram at one moment.
    ///
    /// @param counts of the checks that took no longer than each bound
    /// @param sumSeconds all checks together
    record Snapshot(List<Long> counts, double sumSeconds) {
        long count() {
            return counts.get(counts.size() - 1);
        }
    }

    @Override
    public void observed(Observation observation) {
        histograms
                .computeIfAbsent(observation.status().name(), name -> new Histogram())
                .add(observation.status().responseTimeMs());
    }

    /// Null for a component that was never checked.
    @Nullable
    Snapshot snapshot(String component) {
        Histogram histogram = histograms.get(component);
        return histogram == null ? null : histogram.snapshot();
    }
}
