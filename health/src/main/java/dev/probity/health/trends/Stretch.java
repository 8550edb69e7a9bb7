package dev.probity.health.trends;

import dev.probity.health.HealthStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A time during which every look showed the same status.
///
/// @param to exclusive: the next result, or the end of what this one could speak for
public record Stretch(HealthStatus status, Instant from, Instant to) {
    public Duration length() {
        return Duration.between(from, to);
    }

    /// @param samples oldest first
    /// @param holds how long a result speaks at most; a longer silence leaves a gap
    /// @param end of the range
    public static List<Stretch> timeline(List<Sample> samples, Duration holds, Instant end) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            Instant next = i + 1 < samples.size() ? samples.get(i + 1).at() : end;
            Instant longest = sample.at().plus(holds);
            add(stretches, new Stretch(sample.seen(), sample.at(), next.isBefore(longest) ? next : longest));
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, Stretch next) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).isContinuedBy(next)) {
            stretches.set(last, new Stretch(next.status(), stretches.get(last).from(), next.to()));
        } else {
            stretches.add(next);
        }
    }

    private boolean isContinuedBy(Stretch next) {
        return next.status() == status && next.from().equals(to);
    }
}
