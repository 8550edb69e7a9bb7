package dev.probity.bench.outage;

import dev.probity.client.ClientConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.Surroundings;
import dev.probity.client.breaker.BreakerConfig;
import dev.probity.client.budget.BudgetConfig;
import dev.probity.client.bulkhead.BulkheadConfig;
import dev.probity.client.retry.RetryConfig;
import dev.probity.client.time.Time;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.Limits;
import dev.probity.client.transport.Transport;
import dev.probity.client.transport.Url;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

/// Who calls.
enum Contestant {
    NAIVE("naive: 5 attempts, 100 ms apart"),
    RETRIES_ONLY("retries with jitter, no budget, no breaker"),
    BUDGET_ONLY("the same with the budget"),
    RESILIENT("all of it, with the defaults");

    private static final long SEED = 42;

    private final String description;

    Contestant(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /// All share one client, as the callers of a process do.
    ///
    /// @param timeout of one attempt
    Caller over(Transport transport, Time time, String url, Duration timeout) {
        return switch (this) {
            case NAIVE ->
                new NaiveCaller(transport, time, Call.get(Url.parse(url)).withLimits(Limits.total(timeout)));
            case RETRIES_ONLY, BUDGET_ONLY, RESILIENT -> resilient(transport, time, url, timeout);
        };
    }

    private Caller resilient(Transport transport, Time time, String url, Duration timeout) {
        ClientConfig config = ClientConfig.DEFAULT
                .withTimeouts(timeout, timeout.multipliedBy(3))
                .withRetry(RetryConfig.DEFAULT)
                // In simulated time nobody may wait for a place.
                .withBulkhead(new BulkheadConfig(BulkheadConfig.DEFAULT.concurrent(), Duration.ZERO));
        ClientConfig own = switch (this) {
            case RETRIES_ONLY -> freely(config).withBudget(BudgetConfig.UNBOUNDED);
            case BUDGET_ONLY -> freely(config);
            case NAIVE, RESILIENT -> config;
        };
        Random random = new Random(SEED);
        var surroundings = new Surroundings(
                transport, time, random::nextDouble, () -> UUID.randomUUID().toString());
        return new ResilientCaller(ResilientClient.create(own, surroundings), Request.get(url));
    }

    /// As many at a time as come.
    private static ClientConfig freely(ClientConfig config) {
        return config.withBreaker(BreakerConfig.NEVER).withBulkhead(new BulkheadConfig(100_000, Duration.ZERO));
    }
}
