package dev.probity.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Outcome.NotConnected;
import dev.probity.monitor.probe.Outcome.Responded;
import dev.probity.monitor.probe.Outcome.TimedOut;
import dev.probity.monitor.probe.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What every probe must do, whatever its protocol. Extend it with three targets.
public abstract class ProbeContract {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(30);

    /// A probe whose target answers at once.
    protected abstract Probe answering();

    /// A probe whose target takes the question and says nothing.
    protected abstract Probe silent();

    /// A probe whose target refuses connections.
    protected abstract Probe refusing();

    @Test
    void anAnswerIsAResponse() throws InterruptedException {
        assertThat(answering().attempt(LONG)).isInstanceOf(Responded.class);
    }

    @Test
    void phasesCoverNoMoreThanTheTimeThatPassed() throws InterruptedException {
        long begin = System.nanoTime();
        Outcome outcome = answering().attempt(LONG);
        Duration passed = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(outcome.trace().phases().total()).isPositive().isLessThanOrEqualTo(passed);
    }

    @Test
    void silenceEndsWithTheTimeout() throws InterruptedException {
        Outcome outcome = silent().attempt(SHORT);

        assertThat(outcome).isInstanceOfSatisfying(TimedOut.class, timedOut -> {
            assertThat(timedOut.limit()).isEqualTo(SHORT);
            assertThat(timedOut.trace().phases().response()).isGreaterThanOrEqualTo(SHORT.minusMillis(1));
        });
    }

    @Test
    void aRefusedConnectionIsToldAsSuch() throws InterruptedException {
        assertThat(refusing().attempt(LONG))
                .isInstanceOfSatisfying(
                        NotConnected.class,
                        refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.REFUSED));
    }

    @Test
    void anInterruptedAttemptEndsAtOnce() throws Exception {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread attempt = Thread.startVirtualThread(() -> {
            try {
                silent().attempt(LONG);
            } catch (InterruptedException e) {
                end.complete(e);
            }
        });

        attempt.interrupt();

        assertThat(end.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void manyAttemptsAtATimeDoNotDisturbEachOther() throws Exception {
        Probe probe = answering();
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            CompletableFuture<Outcome> outcome = new CompletableFuture<>();
            outcomes.add(outcome);
            Thread.startVirtualThread(() -> {
                try {
                    outcome.complete(probe.attempt(LONG));
                } catch (InterruptedException | RuntimeException e) {
                    outcome.completeExceptionally(e);
                }
            });
        }
        for (CompletableFuture<Outcome> outcome : outcomes) {
            assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(Responded.class);
        }
    }
}
