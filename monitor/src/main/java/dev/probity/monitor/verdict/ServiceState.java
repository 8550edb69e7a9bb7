package dev.probity.monitor.verdict;

import dev.probity.monitor.Status;

/// How a service is, as its checks so far say.
///
/// @param since when the status began, milliseconds since the epoch: the grid moment of the check that
///     decided it
/// @param reason of the last change, for people
/// @param streak what the latest checks had in common
/// @param maintenance whether the latest check was taken in announced maintenance
public record ServiceState(Status status, long since, String reason, Streak streak, boolean maintenance) {
    /// A service that was never checked.
    ///
    /// @param since when we began to watch it, milliseconds since the epoch
    public static ServiceState unchecked(long since) {
        return new ServiceState(Status.UNKNOWN, since, "Never checked", Streak.NONE, false);
    }
}
