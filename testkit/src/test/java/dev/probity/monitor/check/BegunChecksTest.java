package dev.probity.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Outcome.NotConnected;
import dev.probity.monitor.probe.Outcome.Responded;
import dev.probity.monitor.probe.Probe;
import dev.probity.monitor.probe.Trace;
import dev.probity.monitor.service.RetryPolicy;
import dev.probity.monitor.service.Service;
import dev.probity.testkit.FakeProbe.FakeResponse;
import dev.probity.testkit.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Checks that need no thread while their service takes its time.
@Timeout(60)
class BegunChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Outcome WELL = new Responded(new FakeResponse(200, Map.of(), ""), Trace.NONE);
    private static final Outcome REFUSED = new NotConnected(ErrorKind.REFUSED, "Connection refused", Trace.NONE);

    private final ManualTime time = new ManualTime(NOW);
    private final LateProbe probe = new LateProbe();
    private final BlockingQueue<Checker.Rest> rests = new LinkedBlockingQueue<>();

    /// Answers when the test says so.
    private static final class LateProbe implements Probe {
        private final BlockingQueue<Consumer<Rest>> begun = new LinkedBlockingQueue<>();
        private final List<Outcome> waiting = new ArrayList<>();

        @Override
        public boolean tryBegin(Duration timeout, Consumer<Rest> answered) {
            return begun.add(answered);
        }

        @Override
        public Outcome attempt(Duration timeout) {
            waiting.add(WELL);
            return WELL;
        }

        void answers(Outcome outcome) {
            begun.remove().accept(() -> outcome);
        }
    }

    private void begin(Checker checker, Service service) {
        checker.begin(service, NOW, time.nanoTime(), rests::add);
    }

    private Service service(RetryPolicy retries) {
        return Service.of("service", "test://h/", probe).withRetryPolicy(retries);
    }

    private CheckResult finish() throws InterruptedException {
        return rests.remove().finish(_ -> {});
    }

    @Test
    void nothingIsLeftToDoUntilTheServiceAnswers() throws InterruptedException {
        begin(Checkers.with(time, 1), service(RetryPolicy.NONE));
        assertThat(rests).isEmpty();

        probe.answers(WELL);

        CheckResult result = finish();
        assertThat(result.status()).isEqualTo(Status.HEALTHY);
        assertThat(result.scheduledAt()).isEqualTo(NOW);
        assertThat(probe.waiting).isEmpty();
    }

    @Test
    void lateBeginningsAreOurOwnDelay() throws InterruptedException {
        long due = time.nanoTime();
        time.advance(SECOND);
        Checkers.with(time, 1).begin(service(RetryPolicy.NONE), NOW, due, rests::add);
        time.advance(SECOND);
        probe.answers(WELL);

        CheckResult result = finish();

        assertThat(result.checkedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(result.phases().queue()).isEqualTo(1_000_000);
    }

    @Test
    void aRetryWaitsOnTheThreadThatFinishesTheCheck() throws InterruptedException {
        begin(Checkers.with(time, 1), service(new RetryPolicy(2, SECOND, 1, 0)));
        probe.answers(REFUSED);
        assertThat(time.sleeps()).isEmpty();
        List<Attempt> heard = new ArrayList<>();

        CheckResult result = rests.remove().finish(heard::add);

        assertThat(result.attempts()).map(Attempt::status).containsExactly(Status.UNHEALTHY, Status.HEALTHY);
        assertThat(heard).isEqualTo(result.attempts());
        assertThat(time.sleeps()).containsExactly(SECOND);
        assertThat(probe.waiting).hasSize(1);
    }

    @Test
    void whoeverFindsNoPlaceHasToWaitForOne() throws InterruptedException {
        Checker checker = Checkers.with(time, 1);
        begin(checker, service(RetryPolicy.NONE));

        begin(checker, service(RetryPolicy.NONE));
        assertThat(probe.begun).hasSize(1);
        Checker.Rest second = rests.remove();

        probe.answers(WELL);
        finish();
        assertThat(second.finish(_ -> {}).status()).isEqualTo(Status.HEALTHY);
        assertThat(probe.waiting).hasSize(1);
    }

    @Test
    void nobodyOvertakesThoseThatWaitForAPlace() throws Exception {
        Checker checker = Checkers.with(time, 2);
        begin(checker, service(RetryPolicy.NONE));
        var ended = new CompletableFuture<Boolean>();
        // Waits for both places.
        Thread all = Thread.ofPlatform().start(() -> {
            try {
                ended.complete(checker.awaitEnd(Duration.ofMinutes(1)));
            } catch (InterruptedException e) {
                ended.completeExceptionally(e);
            }
        });
        while (all.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        begin(checker, service(RetryPolicy.NONE));
        assertThat(probe.begun).hasSize(1);

        probe.answers(WELL);
        assertThat(rests).hasSize(2);
        Checker.Rest waits = rests.remove();
        finish();
        assertThat(ended.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(waits.finish(_ -> {}).status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void aDefectIsNoSecretAndKeepsNoPlace() throws InterruptedException {
        Checker checker = Checkers.with(time, 1);
        Probe broken = new Probe() {
            @Override
            public boolean tryBegin(Duration timeout, Consumer<Rest> answered) {
                throw new IllegalStateException("a defect");
            }

            @Override
            public Outcome attempt(Duration timeout) {
                return WELL;
            }
        };

        begin(checker, Service.of("service", "test://h/", broken));

        assertThat(finish().last().fault())
                .isEqualTo(new Fault(ErrorKind.OBSERVER, "Internal error: java.lang.IllegalStateException: a defect"));
        assertThat(checker.awaitEnd(Duration.ZERO)).isTrue();
    }

    @Test
    void aDefectAfterTheAnswerIsNoSecretEither() throws InterruptedException {
        Checker checker = Checkers.with(time, 1);
        begin(checker, service(RetryPolicy.NONE));
        probe.begun.remove().accept(() -> {
            throw new IllegalStateException("a defect");
        });

        assertThat(finish().status()).isEqualTo(Status.UNKNOWN);
        assertThat(checker.awaitEnd(Duration.ZERO)).isTrue();
    }

    @Test
    void theEndIsAwaitedUntilEveryCheckIsFinished() throws InterruptedException {
        Checker checker = Checkers.with(time, 2);
        begin(checker, service(RetryPolicy.NONE));
        assertThat(checker.awaitEnd(Duration.ZERO)).isFalse();
        probe.answers(WELL);
        assertThat(checker.awaitEnd(Duration.ZERO)).isFalse();

        finish();

        assertThat(checker.awaitEnd(Duration.ZERO)).isTrue();
    }
}
