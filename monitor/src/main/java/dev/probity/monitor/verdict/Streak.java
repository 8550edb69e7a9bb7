package dev.probity.monitor.verdict;

import dev.probity.monitor.Status;

/// How many checks in a row were alike. Checks in which we could not see interrupt neither failures nor
/// successes.
///
/// @param failures since the last success
/// @param successes since the last failure
/// @param unseen since the last check in which we could see
public record Streak(int failures, int successes, int unseen) {
    public static final Streak NONE = new Streak(0, 0, 0);

    Streak plus(Status seen) {
        return switch (seen) {
            case HEALTHY, DEGRADED -> new Streak(0, more(successes), 0);
            case UNHEALTHY -> new Streak(more(failures), 0, 0);
            case UNKNOWN -> new Streak(failures, successes, more(unseen));
        };
    }

    private static int more(int count) {
        return count == Integer.MAX_VALUE ? count : count + 1;
    }
}
