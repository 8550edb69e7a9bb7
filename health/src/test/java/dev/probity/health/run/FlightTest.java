package dev.probity.health.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.health.run.Outcome.Returned;
import dev.probity.health.run.Outcome.Threw;
import dev.probity.health.run.Outcome.TimedOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FlightTest {
    private static final Plan PLAN = new Plan(Duration.ofSeconds(2), 2, Duration.ofMillis(100));

    private final ManualTime time = new ManualTime();
    private final List<Outcome<String>> outcomes = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    private Flight<String> flight(Callable<String> task) {
        return flight(task, new DirectThreads());
    }

    private Flight<String> flight(Callable<String> task, ThreadFactory threads) {
        Machinery machinery = new Machinery(time, threads, RandomGenerator.getDefault());
        return new Flight<>(new Retried(task, pauses), PLAN, machinery, outcomes::add);
    }

    private record Retried(Callable<String> work, List<Duration> pauses) implements Task<String> {
        @Override
        public String call() throws Exception {
            return work.call();
        }

        @Override
        public boolean isFailure(Outcome<String> outcome) {
            return outcome instanceof Threw;
        }

        @Override
        public void retrying(Outcome<String> failed, Duration pause) {
            pauses.add(pause);
        }
    }

    @Test
    void whatReturnsIsOverAndLeavesNoAlarm() {
        flight(() -> "well").start();

        assertThat(outcomes).containsExactly(new Returned<>("well", 1, Duration.ZERO));
        assertThat(time.alarms()).isZero();
    }

    @Test
    void failuresAreTriedAgainAfterLongerAndLongerPauses() {
        AtomicInteger calls = new AtomicInteger();
        flight(() -> {
                    if (calls.incrementAndGet() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                    return "well";
                })
                .start();

        time.advance(Duration.ofMillis(100));
        assertThat(calls).hasValue(2);
        time.advance(Duration.ofMillis(199));
        assertThat(outcomes).isEmpty();
        time.advance(Duration.ofMillis(1));

        assertThat(outcomes).containsExactly(new Returned<>("well", 3, Duration.ZERO));
        assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void theLastFailureIsTheOutcomeWhenAllAttemptsFail() {
        IllegalStateException error = new IllegalStateException("never");
        flight(() -> {
                    throw error;
                })
                .start();
        time.advance(Duration.ofSeconds(10));

        assertThat(outcomes).containsExactly(new Threw<>(error, 3, Duration.ZERO));
    }

    @Test
    void aFailureNearTheDeadlineIsNotTriedAgain() {
        flight(() -> {
                    time.advance(Duration.ofMillis(1950));
                    throw new IllegalStateException("late");
                })
                .start();

        assertThat(outcomes).singleElement().isInstanceOf(Threw.class);
        assertThat(time.alarms()).isZero();
    }

    @Test
    void theDeadlineEndsAnAttemptThatIgnoresInterruptionAndItIsKnownToHang() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger interruptions = new AtomicInteger();
        Flight<String> flight = flight(
                () -> {
                    begun.countDown();
                    while (release.getCount() > 0) {
                        try {
                            release.await();
                        } catch (InterruptedException ignored) {
                            interruptions.incrementAndGet();
                        }
                    }
                    return "too late";
                },
                Threads.platform());
        flight.start();
        begun.await();

        time.advance(Duration.ofSeconds(2));

        assertThat(outcomes).containsExactly(new TimedOut<>(1, Duration.ofSeconds(2), Duration.ofSeconds(2)));
        assertThat(flight.hangs()).isTrue();
        await().untilAsserted(() -> assertThat(interruptions).hasValue(1));
        release.countDown();
        await().until(() -> !flight.hangs());
        assertThat(outcomes).hasSize(1);
    }

    @Test
    void theDeadlineWithinAPauseEndsTheFlight() {
        Flight<String> flight = flight(() -> {
            throw new IllegalStateException("no");
        });
        flight.start();
        flight.abandon();
        time.advance(Duration.ofSeconds(3));

        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.get(0)).isInstanceOf(TimedOut.class);
        assertThat(flight.hangs()).isFalse();
    }

    @Test
    void withoutAThreadTheFlightFails() {
        OutOfMemoryError error = new OutOfMemoryError("unable to create native thread");
        Flight<String> flight = flight(() -> "never", task -> new Thread(task) {
            @Override
            public synchronized void start() {
                throw error;
            }
        });
        flight.start();
        time.advance(Duration.ofSeconds(1));

        assertThat(outcomes).containsExactly(new Threw<>(error, 3, Duration.ZERO));
    }

    @Test
    void afterTheEndOfTimeNothingStarts() {
        time.close();
        flight(() -> "never").start();

        assertThat(outcomes).singleElement().isInstanceOf(Threw.class);
    }

    @Test
    void timeThatEndsWithinAFlightKeepsTheFailureItSaw() {
        flight(() -> {
                    time.close();
                    throw new IllegalStateException("seen");
                })
                .start();

        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Threw.class, threw -> assertThat(threw.error()).hasMessage("seen"));
    }
}
