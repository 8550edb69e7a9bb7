package dev.probity.client.retry;

import dev.probity.client.report.StopReason;
import dev.probity.client.transport.Exchange.Reply;
import java.time.Duration;
import java.util.Optional;

/// Plans what follows an attempt that failed. Pure; the budget is asked by whoever carries the plan out.
public final class PlanRetry {
    private final RetryConfig config;
    private final Backoff backoff;

    public PlanRetry(RetryConfig config) {
        this.config = config;
        this.backoff = new Backoff(config);
    }

    /// @param random from 0 to 1, 1 excluded
    public Plan plan(Standing standing, double random) {
        return switch (RetryTable.advise(standing.last(), standing.repeatable())) {
            case Advice.Never never -> new Plan.Stop(never.reason());
            case Advice.Again again -> again(again.pace(), standing, random);
        };
    }

    private Plan again(Pace pace, Standing standing, double random) {
        if (!standing.retried() || standing.attempts() >= config.attempts()) {
            return new Plan.Stop(StopReason.ATTEMPTS_USED_UP);
        }
        Optional<Duration> asked = asked(standing);
        if (asked.isPresent() && asked.get().compareTo(config.longestRetryAfter()) > 0) {
            // To come back earlier than asked would make it worse, and later is longer than a caller waits.
            return new Plan.Stop(StopReason.RETRY_AFTER_TOO_LONG);
        }
        Duration pause = asked.map(hint -> backoff.asked(hint, random))
                .orElseGet(() -> backoff.pause(pace, standing.step(), random));
        if (pause.compareTo(standing.left()) >= 0) {
            return new Plan.Stop(asked.isPresent() ? StopReason.RETRY_AFTER_TOO_LONG : StopReason.NO_TIME_LEFT);
        }
        return new Plan.Again(pause, pace, asked.isPresent());
    }

    /// "At once" (zero, or a date that has passed) names no wait.
    private static Optional<Duration> asked(Standing standing) {
        return standing.last() instanceof Reply reply
                ? RetryAfter.in(reply.headers(), standing.now()).filter(Duration::isPositive)
                : Optional.empty();
    }
}
