package dev.probity.monitor.verdict;

/// How many checks it takes to change our mind about a service. Retries within a check come before this.
///
/// @param failures in a row until a service is `UNHEALTHY`, at least 1
/// @param successes in a row until an `UNHEALTHY` service is up again, at least 1
/// @param unseen checks in a row in which we could not see, until a service is `UNKNOWN`, at least 1
public record VerdictPolicy(int failures, int successes, int unseen) {
    /// Believes each check, as it was confirmed by retries already; three blind ones make a service
    /// unknown.
    public static final VerdictPolicy DEFAULT = new VerdictPolicy(1, 1, 3);

    public VerdictPolicy {
        if (failures < 1 || successes < 1 || unseen < 1) {
            throw new IllegalArgumentException("A threshold is at least 1");
        }
    }
}
