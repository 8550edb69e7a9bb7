package dev.probity.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.assertion.Assertion;
import dev.probity.monitor.assertion.Expectation;
import dev.probity.monitor.assertion.StatusCodes;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Outcome.NotConnected;
import dev.probity.monitor.probe.Outcome.Responded;
import dev.probity.monitor.probe.Outcome.Unobserved;
import dev.probity.monitor.probe.Probe;
import dev.probity.monitor.probe.Trace;
import dev.probity.monitor.service.RetryPolicy;
import dev.probity.monitor.service.Service;
import dev.probity.testkit.FakeProbe.FakeResponse;
import dev.probity.testkit.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// When an attempt is repeated, and what is kept of it.
class RetryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Outcome REFUSED = new NotConnected(ErrorKind.REFUSED, "Connection refused", Trace.NONE);
    private static final Outcome UNSEEN = new Unobserved("no free port", Trace.NONE);

    private final ManualTime time = new ManualTime(NOW);
    private final AtomicInteger attempts = new AtomicInteger();
    private final Checker checker = Checkers.with(time, 1);

    private static Outcome answer(int status) {
        return new Responded(new FakeResponse(status, Map.of(), ""), Trace.NONE);
    }

    /// Answers with one outcome after the other, each after a quarter of a second.
    private Probe outcomes(Outcome... outcomes) {
        return _ -> {
            time.advance(Duration.ofMillis(250));
            return outcomes[attempts.getAndIncrement()];
        };
    }

    private CheckResult check(RetryPolicy policy, Probe probe) throws InterruptedException {
        Service service = Service.of("service", "test://h/", probe)
                .withExpectations(List.of(
                        Expectation.desired(new Assertion.StatusCode(
                                StatusCodes.parse("200").orElseThrow())),
                        Expectation.required(new Assertion.StatusCode(StatusCodes.SUCCESS))))
                .withRetryPolicy(policy);
        return checker.checkAll(List.of(service), _ -> {}).getFirst();
    }

    @Test
    void whatIsUpIsAskedOnce() throws InterruptedException {
        assertThat(check(RetryPolicy.retries(3, SECOND), outcomes(answer(200))).status())
                .isEqualTo(Status.HEALTHY);
        attempts.set(0);
        assertThat(check(RetryPolicy.retries(3, SECOND), outcomes(answer(204))).status())
                .isEqualTo(Status.DEGRADED);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void withoutAPolicyNothingIsAskedTwice() throws InterruptedException {
        assertThat(check(RetryPolicy.NONE, outcomes(REFUSED)).attempts()).hasSize(1);
    }

    @Test
    void everyAttemptIsKeptAndTheLastOneSpeaks() throws InterruptedException {
        CheckResult result = check(RetryPolicy.retries(2, SECOND), outcomes(REFUSED, UNSEEN, answer(500)));

        assertThat(result.attempts()).map(Attempt::number).containsExactly(1, 2, 3);
        assertThat(result.attempts())
                .map(Attempt::status)
                .containsExactly(Status.UNHEALTHY, Status.UNKNOWN, Status.UNHEALTHY);
        assertThat(result.status()).isEqualTo(Status.UNHEALTHY);
        assertThat(result.last().fault()).isEqualTo(new Fault(ErrorKind.STATUS, "Expected status 200-299, got 500"));
    }

    @Test
    void theFirstGoodAttemptEndsTheCheck() throws InterruptedException {
        CheckResult result = check(RetryPolicy.retries(5, SECOND), outcomes(REFUSED, answer(200)));

        assertThat(result.status()).isEqualTo(Status.HEALTHY);
        assertThat(result.attempts()).map(Attempt::status).containsExactly(Status.UNHEALTHY, Status.HEALTHY);
    }

    @Test
    void eachWaitIsLongerThanTheOneBefore() throws InterruptedException {
        CheckResult result = check(RetryPolicy.retries(3, SECOND), outcomes(REFUSED, REFUSED, REFUSED, REFUSED));

        assertThat(time.sleeps()).containsExactly(SECOND, Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(result.attempts())
                .map(Attempt::startedAt)
                .containsExactly(NOW, NOW.plusMillis(1_250), NOW.plusMillis(3_500), NOW.plusMillis(7_750));
        assertThat(result.checkedAt()).isEqualTo(NOW);
    }

    @Test
    void theWaitIsNobodysDelay() throws InterruptedException {
        CheckResult result = check(RetryPolicy.retries(1, SECOND), outcomes(REFUSED, REFUSED));

        assertThat(result.attempts())
                .map(attempt -> attempt.trace().phases().total())
                .containsOnly(Duration.ZERO);
    }

    @Test
    void aDefectIsNotRepeated() {
        Service service = Service.of("service", "test://h/", _ -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("a defect");
                })
                .withRetryPolicy(RetryPolicy.retries(3, SECOND));

        assertThatThrownBy(() -> checker.check(service)).isInstanceOf(IllegalStateException.class);
        assertThat(attempts).hasValue(1);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aDefectGivesItsPlaceBack() throws InterruptedException {
        Service broken = Service.of("service", "test://h/", _ -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(() -> checker.check(broken)).isInstanceOf(StackOverflowError.class);
        assertThat(check(RetryPolicy.NONE, outcomes(answer(200))).status()).isEqualTo(Status.HEALTHY);
    }
}
