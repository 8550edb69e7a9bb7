package dev.probity.client.budget;

import dev.probity.client.retry.Pace;
import java.util.ArrayList;
import java.util.List;

/// How many retries an origin is given. Retries take tokens, successes bring them back; without tokens nothing
/// is retried. So in an outage the extra load ends after `tokens / retryCost` retries, however many callers
/// there are, and in quiet times a few failures cost nothing.
///
/// @param tokens that an origin has at most, and at first
/// @param retryCost of a retry after a failure
/// @param throttledCost of a retry that the server itself asked to make later
/// @param refund for a call that succeeds at once; one that succeeds after retries brings back the cost of the
///     last
public record BudgetConfig(int tokens, int retryCost, int throttledCost, int refund) {
    /// 500 tokens, 14 a retry, 5 a throttled one, 1 back: the figures of the AWS SDKs' standard retry mode.
    public static final BudgetConfig DEFAULT = new BudgetConfig(500, 14, 5, 1);

    /// Retries without bound. For tests and for those who know that they are the only caller.
    public static final BudgetConfig UNBOUNDED = new BudgetConfig(1, 0, 0, 0);

    /// What a retry of that pace costs. One at once costs nothing: the origin has seen nothing of the first.
    public int costOf(Pace pace) {
        return switch (pace) {
            case AT_ONCE -> 0;
            case SOON -> retryCost;
            case THROTTLED -> throttledCost;
        };
    }

    /// Everything that is wrong with it; empty when all is well.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (tokens < 1) {
            problems.add("budget.tokens: found " + tokens + ", expected at least 1");
        }
        if (retryCost < 0 || throttledCost < 0 || refund < 0) {
            problems.add("budget: found a negative cost or refund, expected at least 0");
        }
        if (retryCost > tokens || throttledCost > tokens) {
            problems.add("budget.tokens: found " + tokens + ", expected at least the cost of one retry");
        }
        return problems;
    }
}
