package dev.probity.client.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RetryBudgetProperties {
    private static final BudgetConfig CONFIG = BudgetConfig.DEFAULT;

    @Example
    void anOutageEndsAfterThirtyFiveRetries() {
        RetryBudget budget = new RetryBudget(CONFIG);
        int retries = 0;
        while (budget.withdraw(CONFIG.retryCost())) {
            retries++;
        }

        assertThat(retries).isEqualTo(35);
        assertThat(budget.tokens()).isEqualTo(10);
    }

    @Example
    void aRetryThatHelpedCostsNothing() {
        RetryBudget budget = new RetryBudget(CONFIG);
        budget.withdraw(14);
        budget.succeeded(14);

        assertThat(budget.tokens()).isEqualTo(500);
    }

    @Example
    void successesBringTheBudgetBackOneByOne() {
        RetryBudget budget = new RetryBudget(CONFIG);
        budget.withdraw(14);
        for (int i = 0; i < 13; i++) {
            budget.succeeded(0);
        }

        assertThat(budget.tokens()).isEqualTo(499);
    }

    /// True is a call that succeeds at once, false one that wants a retry which does not help.
    @Property
    void tokensStayWithinTheirBoundsAndRetriesWithinTheirShare(@ForAll List<Boolean> calls) {
        RetryBudget budget = new RetryBudget(CONFIG);
        long retries = 0;
        long successes = 0;
        for (boolean success : calls) {
            if (success) {
                budget.succeeded(0);
                successes++;
            } else if (budget.withdraw(CONFIG.retryCost())) {
                retries++;
            }
            assertThat(budget.tokens()).isBetween(0, CONFIG.tokens());
        }

        assertThat(retries * CONFIG.retryCost()).isLessThanOrEqualTo(CONFIG.tokens() + successes * CONFIG.refund());
    }
}
