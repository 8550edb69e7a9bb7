package dev.probity.monitor.verdict;

import dev.probity.monitor.Status;
import java.util.Optional;

/// A change of a service's status.
///
/// @param at the grid moment of the check that decided it, milliseconds since the epoch
/// @param reason what that check found, for people
/// @param maintenance whether it happened in announced maintenance
public record Transition(long at, Status from, Status to, String reason, boolean maintenance) {
    /// The change from one state to the next; empty when the status stayed.
    public static Optional<Transition> between(ServiceState before, ServiceState after) {
        return before.status() == after.status()
                ? Optional.empty()
                : Optional.of(new Transition(
                        after.since(), before.status(), after.status(), after.reason(), after.maintenance()));
    }
}
