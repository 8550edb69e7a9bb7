package dev.probity.health.trends;

import dev.probity.health.ComponentStatus;
import dev.probity.health.Observation;
import dev.probity.health.ResultListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Remembers the last results of every component. Give it to
/// [HealthChecker#listen][dev.probity.health.HealthChecker#listen].
///
/// Names ignore case.
public final class History implements ResultListener {
    /// A day of results every ten seconds: 138 kB for a component that has come so far.
    private static final int DAY_OF_TEN_SECONDS = 8_640;

    private static final Duration HOLDS = Duration.ofMinutes(5);

    private final int capacity;
    private final Duration holds;
    private final Map<String, Ring> rings = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);

    public History() {
        this(DAY_OF_TEN_SECONDS, HOLDS);
    }

    /// @param capacity results per component
    /// @param holds how long a result speaks for its component at most when no other follows
    public History(int capacity, Duration holds) {
        if (capacity < 1 || holds.isNegative() || holds.isZero()) {
            throw new IllegalArgumentException(
                    "a history of " + capacity + " results that hold for " + holds + ", expected more than none");
        }
        this.capacity = capacity;
        this.holds = holds;
    }

    @Override
    public void observed(Observation observation) {
        ComponentStatus status = observation.status();
        rings.computeIfAbsent(status.name(), name -> new Ring(capacity))
                .add(observation.at(), observation.seen(), status.responseTimeMs());
    }

    /// The components of which there is something to tell, by name.
    public List<String> components() {
        return List.copyOf(rings.keySet());
    }

    /// The remembered results of a range, oldest first; none for a component nobody knows.
    ///
    /// @param from inclusive
    /// @param to exclusive
    public List<Sample> samples(String component, Instant from, Instant to) {
        Ring ring = rings.get(component);
        return ring == null ? List.of() : ring.between(from, to);
    }

    /// The range as stretches of one status each, for graphs.
    ///
    /// @param to exclusive; now, for the present
    public List<Stretch> timeline(String component, Instant from, Instant to) {
        return Stretch.timeline(samples(component, from, to), holds, to);
    }

    /// Everything there is to tell about a range.
    ///
    /// @param to exclusive; now, for the present
    public Trend trend(String component, Instant from, Instant to) {
        return Trend.of(samples(component, from, to), holds, to);
    }
}
