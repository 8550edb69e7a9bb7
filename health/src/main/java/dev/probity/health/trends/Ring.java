package dev.probity.health.trends;

import dev.probity.health.HealthStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The last results of one component, 16 bytes each. It grows with use up to its capacity; then each new result takes
/// the place of the oldest.
final class Ring {
    private static final int FIRST_SIZE = 64;

    private final int capacity;
    private long[] millis;
    private HealthStatus[] statuses;
    private int[] micros;
    private int oldest;
    private int size;

    Ring(int capacity) {
        this.capacity = capacity;
        int first = Math.min(FIRST_SIZE, capacity);
        millis = new long[first];
        statuses = new HealthStatus[first];
        micros = new int[first];
    }

    synchronized void add(Instant at, HealthStatus seen, double tookMs) {
        if (size == millis.length && size < capacity) {
            grow(Math.min(capacity, size * 2));
        }
        int slot = (oldest + size) % millis.length;
        millis[slot] = at.toEpochMilli();
        statuses[slot] = seen;
        micros[slot] = (int) Math.min(Integer.MAX_VALUE, Math.round(tookMs * 1000));
        if (size < millis.length) {
            size++;
        } else {
            oldest = (oldest + 1) % millis.length;
        }
    }

    /// Nothing was ever overwritten while it still grows, so the oldest is at 0.
    private void grow(int length) {
        millis = Arrays.copyOf(millis, length);
        statuses = Arrays.copyOf(statuses, length);
        micros = Arrays.copyOf(micros, length);
    }

    /// The results of a range, oldest first.
    ///
    /// @param from inclusive
    /// @param to exclusive
    synchronized List<Sample> between(Instant from, Instant to) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int slot = (oldest + i) % millis.length;
            Instant at = Instant.ofEpochMilli(millis[slot]);
            if (!at.isBefore(from) && at.isBefore(to)) {
                samples.add(new Sample(at, statuses[slot], Duration.ofNanos(micros[slot] * 1000L)));
            }
        }
        return samples;
    }
}
