package dev.probity.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.assertion.Assertion;
import dev.probity.monitor.assertion.Expectation;
import dev.probity.monitor.assertion.StatusCodes;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Outcome.NotResolved;
import dev.probity.monitor.probe.Outcome.NotSecured;
import dev.probity.monitor.probe.Outcome.TimedOut;
import dev.probity.monitor.probe.Outcome.Unobserved;
import dev.probity.monitor.probe.Phase;
import dev.probity.monitor.probe.Probe;
import dev.probity.monitor.probe.Trace;
import dev.probity.monitor.service.Labels;
import dev.probity.monitor.service.RetryPolicy;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.source.Secrets;
import dev.probity.testkit.FakeProbe;
import dev.probity.testkit.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One service, by the call that throws and by the one that never does.
@Timeout(60)
class OneServiceTest {
    private final ManualTime time = new ManualTime(Instant.parse("2026-11-20T12:00:00Z"));
    private final Checker checker = Checkers.with(time, 1);

    private static Service service(Probe probe) {
        return Service.of("payments", "test://h/", probe).withTimeout(Duration.ofMillis(1500));
    }

    private static Service seeing(Outcome outcome) {
        return service(_ -> outcome);
    }

    private CheckResult checkSafely(Service service) throws InterruptedException {
        return checker.checkAll(List.of(service), _ -> {}).getFirst();
    }

    @Test
    void anAnswerIsAResultGoodOrBad() throws InterruptedException {
        Service service = service(FakeProbe.answering(500, "oops"));
        Expectation success = Expectation.required(new Assertion.StatusCode(StatusCodes.SUCCESS));

        assertThat(checker.check(service).status()).isEqualTo(Status.HEALTHY);
        assertThat(checker.check(service.withExpectations(List.of(success))).status())
                .isEqualTo(Status.UNHEALTHY);
    }

    @Test
    void theProbeIsGivenTheTimeoutOfTheService() throws InterruptedException {
        CompletableFuture<Duration> given = new CompletableFuture<>();
        checkSafely(service(timeout -> {
            given.complete(timeout);
            return new Unobserved("enough", Trace.NONE);
        }));

        assertThat(given).isCompletedWithValue(Duration.ofMillis(1500));
    }

    @Test
    void whatCannotBeReachedIsThrownWithItsReason() {
        assertThatExceptionOfType(ServiceUnreachableException.class)
                .isThrownBy(() -> checker.check(service(FakeProbe.refusing())))
                .withMessage("payments: Connection refused by 192.0.2.1:80")
                .satisfies(e -> assertThat(e.reason()).isEqualTo("Connection refused by 192.0.2.1:80"));
        assertThatExceptionOfType(ServiceUnreachableException.class)
                .isThrownBy(() -> checker.check(seeing(new NotResolved("The name h does not exist", Trace.NONE))))
                .withMessage("payments: The name h does not exist");
        assertThatExceptionOfType(ServiceUnreachableException.class)
                .isThrownBy(() -> checker.check(seeing(new NotSecured(ErrorKind.TLS, "No TLS", Trace.NONE))))
                .withMessage("payments: No TLS");
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"CONNECT", "TLS", "WRITE", "WAIT", "TRANSFER"})
    void silenceIsThrownWithItsTime(Phase during) {
        Service silent = seeing(new TimedOut(Duration.ofMillis(1500), during, Trace.NONE));

        assertThatExceptionOfType(HealthCheckTimeoutException.class)
                .isThrownBy(() -> checker.check(silent))
                .withMessage("payments: no response within 1.5 s")
                .satisfies(e -> assertThat(e.timeout()).isEqualTo(Duration.ofMillis(1500)));
    }

    @Test
    void ourOwnFailureIsNeitherOfThem() {
        assertThatThrownBy(() -> checker.check(seeing(new Unobserved("no free port", Trace.NONE))))
                .isExactlyInstanceOf(HealthCheckException.class)
                .hasMessage("payments: no free port");
    }

    @Test
    void aDefectIsThrownAsItIsByOneAndReportedAsOursByTheOther() throws InterruptedException {
        Service broken = service(_ -> {
            throw new IllegalStateException("a defect");
        });

        assertThatThrownBy(() -> checker.check(broken))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("a defect");
        CheckResult result = checkSafely(broken);
        assertThat(result.status()).isEqualTo(Status.UNKNOWN);
        assertThat(result.last().fault())
                .isEqualTo(new Fault(ErrorKind.OBSERVER, "Internal error: java.lang.IllegalStateException: a defect"));
    }

    @Test
    void aDefectShowsNoSecret() throws InterruptedException {
        Service plain = service(_ -> {
            throw new IllegalStateException("hunter2 is no header");
        });
        Service secretive = new Service(
                plain.id(),
                plain.name(),
                plain.url(),
                plain.probe(),
                plain.expectations(),
                plain.version(),
                plain.timeout(),
                plain.interval(),
                plain.retryPolicy(),
                Labels.NONE,
                List.of(),
                true,
                Secrets.of(List.of("hunter2")));

        assertThat(checkSafely(secretive).toString())
                .contains("*** is no header")
                .doesNotContain("hunter2");
    }

    @Test
    void anInterruptionEndsTheWaitForTheNextAttempt() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        Service failing = service(_ -> {
                    failed.countDown();
                    return new NotResolved("The name h does not exist", Trace.NONE);
                })
                .withRetryPolicy(RetryPolicy.retries(1, Duration.ofMinutes(5)));
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread caller = Thread.startVirtualThread(() -> {
            try {
                Checkers.with(Time.system(), 1).check(failing);
                end.complete(new AssertionError("not interrupted"));
            } catch (InterruptedException e) {
                end.complete(e);
            }
        });

        failed.await();
        caller.interrupt();

        assertThat(end.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void theTimeOfTheMachineGoesForward() throws InterruptedException {
        Instant before = Instant.now();
        long nanos = Time.system().nanoTime();

        Time.system().sleep(Duration.ofMillis(1));

        assertThat(Time.system().nanoTime() - nanos).isGreaterThanOrEqualTo(1_000_000);
        assertThat(Time.system().now()).isAfterOrEqualTo(before);
    }
}
