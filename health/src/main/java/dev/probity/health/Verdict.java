package dev.probity.health;

import dev.probity.health.run.Confirmed;
import dev.probity.health.run.Thresholds;

/// The status a component has, given everything it has shown so far: its results after the thresholds. Pure.
///
/// @param reported what is to be said now
/// @param confirmed the state the next result meets
record Verdict(ComponentStatus reported, Confirmed<HealthStatus> confirmed) {
    static Verdict of(ComponentStatus seen, Confirmed<HealthStatus> before, Thresholds thresholds) {
        Confirmed<HealthStatus> after = before.next(seen.status(), thresholds);
        return new Verdict(reported(seen, after, thresholds), after);
    }

    private static ComponentStatus reported(
            ComponentStatus seen, Confirmed<HealthStatus> after, Thresholds thresholds) {
        if (seen.status() == after.status()) {
            return seen;
        }
        if (after.streak() == 0) {
            return seen.as(after.status(), seen.message());
        }
        boolean worse = seen.status().isWorseThan(after.status());
        int needed = thresholds.needed(worse ? 1 : -1);
        String held = "Still " + after.status() + ", " + after.streak() + " of " + needed + " results in a row "
                + (worse ? "worse" : "better");
        return seen.as(after.status(), seen.message().isEmpty() ? held : held + ": " + seen.message())
                .with("seen", seen.status().name());
    }
}
