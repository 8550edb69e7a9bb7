package dev.probity.client;

import dev.probity.client.breaker.BreakerConfig;
import dev.probity.client.budget.BudgetConfig;
import dev.probity.client.bulkhead.BulkheadConfig;
import dev.probity.client.json.JsonBinding;
import dev.probity.client.json.RecordJson;
import dev.probity.client.retry.RetryConfig;
import dev.probity.client.transport.Headers;
import dev.probity.client.transport.netty.TransportOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How a client behaves.
///
/// @param baseUrl what relative targets are appended to; empty for none
/// @param headers sent with every request that does not say otherwise; where there is a base URL, to its origin only
/// @param bodyLimit the longest response body read, in bytes
/// @param transport of the network; its pool is sized by bulkhead and timeouts
public record ClientConfig(
        String baseUrl,
        Headers headers,
        Timeouts timeouts,
        RetryConfig retry,
        BudgetConfig budget,
        BreakerConfig breaker,
        BulkheadConfig bulkhead,
        IdempotencyConfig idempotency,
        JsonBinding json,
        long bodyLimit,
        TransportOptions transport) {
    public static final ClientConfig DEFAULT = new ClientConfig(
            "",
            Headers.NONE,
            Timeouts.DEFAULT,
            RetryConfig.DEFAULT,
            BudgetConfig.DEFAULT,
            BreakerConfig.DEFAULT,
            BulkheadConfig.DEFAULT,
            IdempotencyConfig.NONE,
            new RecordJson(),
            10L << 20,
            TransportOptions.DEFAULT);

    /// @throws InvalidConfigException when something does not fit, with everything that does not
    public ClientConfig {
        List<String> problems = new ArrayList<>();
        baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        problems.addAll(BaseUrl.problems(baseUrl));
        problems.addAll(timeouts.problems());
        problems.addAll(retry.problems());
        problems.addAll(budget.problems());
        problems.addAll(breaker.problems());
        problems.addAll(bulkhead.problems());
        boolean counted = breaker.minimumCalls() < Integer.MAX_VALUE;
        if (counted && breaker.window().compareTo(timeouts.attempt().multipliedBy(2)) < 0) {
            problems.add("breaker.window: found " + breaker.window() + ", expected at least twice timeouts.attempt ("
                    + timeouts.attempt() + "), or slow calls are never counted together");
        }
        if (bodyLimit < 0) {
            problems.add("bodyLimit: found " + bodyLimit + ", expected no negative size");
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
    }

    public ClientConfig withBaseUrl(String other) {
        return new ClientConfig(
                other, headers, timeouts, retry, budget, breaker, bulkhead, idempotency, json, bodyLimit, transport);
    }

    public ClientConfig withHeaders(Headers other) {
        return new ClientConfig(
                baseUrl, other, timeouts, retry, budget, breaker, bulkhead, idempotency, json, bodyLimit, transport);
    }

    public ClientConfig withHeader(String name, String value) {
        return withHeaders(headers.without(name).with(name, value));
    }

    public ClientConfig withTimeouts(Timeouts other) {
        return new ClientConfig(
                baseUrl, headers, other, retry, budget, breaker, bulkhead, idempotency, json, bodyLimit, transport);
    }

    /// With both timeouts that callers feel.
    public ClientConfig withTimeouts(Duration attempt, Duration total) {
        Duration connect = timeouts.connect().compareTo(attempt) > 0 ? attempt : timeouts.connect();
        return withTimeouts(new Timeouts(connect, timeouts.poolWait(), attempt, total));
    }

    public ClientConfig withRetry(RetryConfig other) {
        return new ClientConfig(
                baseUrl, headers, timeouts, other, budget, breaker, bulkhead, idempotency, json, bodyLimit, transport);
    }

    public ClientConfig withBudget(BudgetConfig other) {
        return new ClientConfig(
                baseUrl, headers, timeouts, retry, other, breaker, bulkhead, idempotency, json, bodyLimit, transport);
    }

    public ClientConfig withBreaker(BreakerConfig other) {
        return new ClientConfig(
                baseUrl, headers, timeouts, retry, budget, other, bulkhead, idempotency, json, bodyLimit, transport);
    }

    public ClientConfig withBulkhead(BulkheadConfig other) {
        return new ClientConfig(
                baseUrl, headers, timeouts, retry, budget, breaker, other, idempotency, json, bodyLimit, transport);
    }

    public ClientConfig withIdempotency(IdempotencyConfig other) {
        return new ClientConfig(
                baseUrl, headers, timeouts, retry, budget, breaker, bulkhead, other, json, bodyLimit, transport);
    }

    public ClientConfig withJson(JsonBinding other) {
        return new ClientConfig(
                baseUrl, headers, timeouts, retry, budget, breaker, bulkhead, idempotency, other, bodyLimit, transport);
    }

    public ClientConfig withBodyLimit(long other) {
        return new ClientConfig(
                baseUrl, headers, timeouts, retry, budget, breaker, bulkhead, idempotency, json, other, transport);
    }

    public ClientConfig withTransport(TransportOptions other) {
        return new ClientConfig(
                baseUrl, headers, timeouts, retry, budget, breaker, bulkhead, idempotency, json, bodyLimit, other);
    }
}
