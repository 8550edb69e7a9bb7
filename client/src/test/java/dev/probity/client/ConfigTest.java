package dev.probity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.probity.client.breaker.BreakerConfig;
import dev.probity.client.budget.BudgetConfig;
import dev.probity.client.bulkhead.BulkheadConfig;
import dev.probity.client.retry.RetryConfig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        InvalidConfigException thrown = catchThrowableOfType(
                InvalidConfigException.class,
                () -> new ClientConfig(
                        "ftp://x",
                        ClientConfig.DEFAULT.headers(),
                        new Timeouts(SECOND, Duration.ZERO, SECOND.multipliedBy(60), SECOND.multipliedBy(30)),
                        RetryConfig.DEFAULT.withAttempts(0),
                        new BudgetConfig(10, 14, 5, -1),
                        BreakerConfig.DEFAULT.withConsecutive(0),
                        new BulkheadConfig(0, SECOND.negated()),
                        IdempotencyConfig.NONE,
                        ClientConfig.DEFAULT.json(),
                        -1,
                        ClientConfig.DEFAULT.transport()));

        assertThat(thrown.problems())
                .containsExactly(
                        "baseUrl: it is not of the form http://host:port/path",
                        "timeouts.poolWait: found PT0S, expected more than zero and at most a day",
                        "timeouts.attempt: found PT1M, expected at most total (PT30S)",
                        "retry.attempts: found 0, expected at least 1",
                        "budget: found a negative cost or refund, expected at least 0",
                        "budget.tokens: found 10, expected at least the cost of one retry",
                        "breaker.consecutive: found 0, expected at least 1",
                        "bulkhead.concurrent: found 0, expected at least 1",
                        "bulkhead.patience: found PT-1S, expected no negative time",
                        "breaker.window: found PT30S, expected at least twice timeouts.attempt (PT1M), or slow calls"
                                + " are never counted together",
                        "bodyLimit: found -1, expected no negative size");
    }

    @Test
    void theDefaultsAreThoseThatAreDocumented() {
        ClientConfig config = ClientConfig.DEFAULT;

        assertThat(config.timeouts())
                .isEqualTo(new Timeouts(Duration.ofSeconds(3), SECOND, Duration.ofSeconds(10), Duration.ofSeconds(30)));
        assertThat(config.retry().attempts()).isEqualTo(3);
        assertThat(config.budget()).isEqualTo(new BudgetConfig(500, 14, 5, 1));
        assertThat(config.bulkhead()).isEqualTo(new BulkheadConfig(64, Duration.ofMillis(100)));
    }

    @Test
    void shorterTimeoutsTakeTheConnectTimeoutWithThem() {
        ClientConfig config = ClientConfig.DEFAULT.withTimeouts(Duration.ofMillis(500), SECOND);

        assertThat(config.timeouts().connect()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void whereNothingIsCountedTheWindowDoesNotMatter() {
        ClientConfig config = ClientConfig.DEFAULT
                .withBreaker(BreakerConfig.NEVER)
                .withTimeouts(Duration.ofMinutes(1), Duration.ofMinutes(5));

        assertThat(config.timeouts().attempt()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aBaseUrlMayEndWithASlash() {
        assertThat(List.of(
                        ClientConfig.DEFAULT.withBaseUrl("http://a.test/").baseUrl(),
                        ClientConfig.DEFAULT.withBaseUrl("http://a.test").baseUrl()))
                .containsOnly("http://a.test");
    }
}
