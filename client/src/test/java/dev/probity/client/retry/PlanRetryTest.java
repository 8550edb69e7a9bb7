package dev.probity.client.retry;

import static dev.probity.client.testing.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.report.StopReason;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Headers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlanRetryTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final PlanRetry planner = new PlanRetry(RetryConfig.DEFAULT);

    @Test
    void aFailureThatMayPassIsTriedAgainAfterAPause() {
        assertThat(plan(reply(503), 1, HALF_A_MINUTE, 0.5))
                .isEqualTo(new Plan.Again(Duration.ofMillis(50), Pace.SOON, false));
        assertThat(plan(reply(503), 2, HALF_A_MINUTE, 0.5))
                .isEqualTo(new Plan.Again(Duration.ofMillis(100), Pace.SOON, false));
    }

    @Test
    void theThirdAttemptIsTheLast() {
        assertThat(plan(reply(503), 3, HALF_A_MINUTE, 0.5)).isEqualTo(new Plan.Stop(StopReason.ATTEMPTS_USED_UP));
    }

    @Test
    void aCallThatMustBeSentOnceIs() {
        Standing standing = new Standing(reply(503), true, false, 1, 1, HALF_A_MINUTE, NOW);

        assertThat(planner.plan(standing, 0)).isEqualTo(new Plan.Stop(StopReason.ATTEMPTS_USED_UP));
    }

    @Test
    void aPauseThatDoesNotFitIsNotBegun() {
        assertThat(plan(reply(503), 1, Duration.ofMillis(50), 0.5)).isEqualTo(new Plan.Stop(StopReason.NO_TIME_LEFT));
        assertThat(plan(reply(503), 1, Duration.ofMillis(51), 0.5)).isInstanceOf(Plan.Again.class);
    }

    @Test
    void aPauseTheServerNamesIsKeptAndStretchedALittle() {
        assertThat(plan(asking("2"), 1, HALF_A_MINUTE, 0))
                .isEqualTo(new Plan.Again(Duration.ofSeconds(2), Pace.THROTTLED, true));
        assertThat(plan(asking("2"), 1, HALF_A_MINUTE, 0.5))
                .isEqualTo(new Plan.Again(Duration.ofMillis(2500), Pace.THROTTLED, true));
        assertThat(plan(asking("Mon, 01 Jun 2026 12:00:03 GMT"), 1, HALF_A_MINUTE, 0))
                .isEqualTo(new Plan.Again(Duration.ofSeconds(3), Pace.THROTTLED, true));
    }

    @Test
    void aPauseLongerThanTheCallCanWaitEndsItNow() {
        assertThat(plan(asking("30"), 1, HALF_A_MINUTE, 0)).isEqualTo(new Plan.Stop(StopReason.RETRY_AFTER_TOO_LONG));
    }

    @Test
    void aPauseLongerThanAMinuteIsNotWaitedForHoweverMuchTimeThereIs() {
        Duration day = Duration.ofDays(1);

        assertThat(plan(asking("61"), 1, day, 0)).isEqualTo(new Plan.Stop(StopReason.RETRY_AFTER_TOO_LONG));
        assertThat(plan(asking("60"), 1, day, 0)).isInstanceOf(Plan.Again.class);
    }

    @Test
    void retryAfterZeroDoesNotMeanHammering() {
        assertThat(plan(asking("0"), 1, HALF_A_MINUTE, 0.5))
                .isEqualTo(new Plan.Again(Duration.ofMillis(500), Pace.THROTTLED, false));
    }

    private Plan plan(Exchange exchange, int attempts, Duration left, double random) {
        return planner.plan(new Standing(exchange, true, true, attempts, attempts, left, NOW), random);
    }

    private static Exchange asking(String retryAfter) {
        return reply(503, Headers.NONE.with("Retry-After", retryAfter), "");
    }
}
