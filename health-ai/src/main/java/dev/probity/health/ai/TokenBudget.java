package dev.probity.health.ai;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Tokens that may be spent in one day (UTC). What a call may cost is set aside before it is made, so that the budget
/// holds even when the answer never comes.
final class TokenBudget {
    private final long perDay;
    private final InstantSource clock;
    private LocalDate day = LocalDate.MIN;
    private long spent;

    TokenBudget(long perDay, InstantSource clock) {
        this.perDay = perDay;
        this.clock = clock;
    }

    /// Sets tokens aside, if the day has so many left.
    synchronized boolean reserve(long tokens) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            spent = 0;
        }
        if (spent + tokens > perDay) {
            return false;
        }
        spent += tokens;
        return true;
    }

    /// Corrects what was set aside to what it did cost.
    synchronized void settle(long reserved, long used) {
        spent = Math.max(0, spent - reserved + used);
    }

    synchronized long spentToday() {
        return spent;
    }
}
