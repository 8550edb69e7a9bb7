package dev.probity.client;

import dev.probity.client.breaker.Breaker;
import dev.probity.client.budget.RetryBudget;
import dev.probity.client.bulkhead.Bulkhead;
import dev.probity.client.transport.Origin;

/// What the client knows of one origin, shared by all calls to it.
record Upstream(Origin origin, Bulkhead bulkhead, RetryBudget budget, Breaker breaker) {
    OriginState state() {
        return new OriginState(
                origin,
                breaker.circumstances(),
                budget.tokens(),
                bulkhead.config().concurrent(),
                bulkhead.active(),
                bulkhead.waiting());
    }
}
