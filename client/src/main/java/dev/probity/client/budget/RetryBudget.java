package dev.probity.client.budget;

import java.util.concurrent.atomic.AtomicInteger;

/// The tokens of one origin, shared by all its calls.
public final class RetryBudget {
    private final BudgetConfig config;
    private final AtomicInteger tokens;

    public RetryBudget(BudgetConfig config) {
        this.config = config;
        this.tokens = new AtomicInteger(config.tokens());
    }

    /// Takes what a retry costs, if it is there.
    public boolean withdraw(int cost) {
        int before = tokens.getAndUpdate(now -> now >= cost ? now - cost : now);
        return before >= cost;
    }

    /// A call succeeded.
    ///
    /// @param lastCost what its last retry cost; zero when it needed none
    public void succeeded(int lastCost) {
        int back = lastCost > 0 ? lastCost : config.refund();
        if (tokens.get() < config.tokens()) {
            tokens.updateAndGet(now -> Math.min(config.tokens(), now + back));
        }
    }

    public int tokens() {
        return tokens.get();
    }
}
