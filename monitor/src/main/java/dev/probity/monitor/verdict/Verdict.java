package dev.probity.monitor.verdict;

import dev.probity.monitor.Status;
import dev.probity.monitor.check.Fault;
import dev.probity.monitor.history.Sample;

/// Decides how a service is after one more check.
public final class Verdict {
    private Verdict() {}

    /// The state after a sample. It hangs on nothing but its arguments, so replaying a history gives its
    /// states again.
    public static ServiceState next(ServiceState state, Sample sample, VerdictPolicy policy) {
        Streak streak = state.streak().plus(sample.status());
        Status status = decide(state.status(), sample.status(), streak, policy);
        boolean maintenance = sample.finding().maintenance();
        return status == state.status()
                ? new ServiceState(status, state.since(), state.reason(), streak, maintenance)
                : new ServiceState(status, sample.scheduledAt(), reason(sample), streak, maintenance);
    }

    private static Status decide(Status before, Status seen, Streak streak, VerdictPolicy policy) {
        boolean enough = switch (seen) {
            // Only who was down has to prove itself; between the two ways of being up each check is believed.
            case HEALTHY, DEGRADED -> before != Status.UNHEALTHY || streak.successes() >= policy.successes();
            case UNHEALTHY -> streak.failures() >= policy.failures();
            case UNKNOWN -> streak.unseen() >= policy.unseen();
        };
        return enough ? seen : before;
    }

    private static String reason(Sample sample) {
        Fault fault = sample.finding().fault();
        return fault == null ? "As expected" : fault.message();
    }
}
