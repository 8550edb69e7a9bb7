package dev.probity.health.ai;

import java.time.InstantSource;

/// Lets a model really say something on each check, for as long as the day's budget lasts.
public final class Canary {
    /// The question and what servers wrap around it.
    private static final int QUESTION_TOKENS = 64;

    private final int maxTokens;
    private final TokenBudget budget;

    /// @param tokensPerDay all checks of a day (UTC) together; when they are spent, only the list is asked for
    /// @param maxTokens for one answer; leave room for the thoughts of reasoning models, which fail with very few
    public Canary(long tokensPerDay, int maxTokens) {
        this(tokensPerDay, maxTokens, InstantSource.system());
    }

    Canary(long tokensPerDay, int maxTokens, InstantSource clock) {
        if (maxTokens < 1 || tokensPerDay < maxTokens + QUESTION_TOKENS) {
            throw new IllegalArgumentException(tokensPerDay + " tokens a day do not pay for one question ("
                    + QUESTION_TOKENS + ") and an answer of " + maxTokens);
        }
        this.maxTokens = maxTokens;
        this.budget = new TokenBudget(tokensPerDay, clock);
    }

    int maxTokens() {
        return maxTokens;
    }

    TokenBudget budget() {
        return budget;
    }

    /// What one question may cost at most.
    int cost() {
        return maxTokens + QUESTION_TOKENS;
    }
}
