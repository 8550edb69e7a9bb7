package dev.probity.client.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.breaker.Admission.Permit;
import dev.probity.client.breaker.Admission.Refusal;
import dev.probity.client.testing.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// The guard around the state machine: permits, times for people, listeners.
class BreakerTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final ManualTime time = new ManualTime(NOON);
    private final List<CircuitChange> changes = new ArrayList<>();
    private final Breaker breaker =
            new Breaker(BreakerConfig.DEFAULT, Duration.ofSeconds(5), time, () -> 0.5, changes::add);

    @Test
    void aRefusalSaysUntilWhenAndWhy() {
        fail(5);

        assertThat(breaker.admit())
                .isEqualTo(new Refusal(NOON.plusSeconds(5), "5 failures in a row, the last: status 503"));
    }

    @Test
    void itShowsHowItStands() {
        fail(2);

        Circumstances circumstances = breaker.circumstances();

        assertThat(circumstances.state()).isEqualTo(CircuitState.CLOSED);
        assertThat(circumstances.counts()).isEqualTo(new Counts(2, 2, 0));
        assertThat(circumstances.until()).isEqualTo(NOON);
    }

    @Test
    void lookingDoesNotChangeIt() {
        fail(5);
        time.advance(Duration.ofSeconds(6));

        assertThat(breaker.circumstances().state()).isEqualTo(CircuitState.OPEN);
        assertThat(changes).hasSize(1);
    }

    @Test
    void aPermitCountsOnceHoweverOftenItIsUsed() {
        Permit permit = (Permit) breaker.admit();
        permit.failed(1, "status 503");
        permit.failed(1, "status 503");
        permit.succeeded(1);
        permit.close();
        permit.close();

        assertThat(breaker.circumstances().counts()).isEqualTo(new Counts(1, 1, 0));
    }

    @Test
    void aTrialThatIsClosedTwiceMakesRoomForOneOnly() {
        fail(5);
        time.advance(Duration.ofSeconds(5));
        Permit first = (Permit) breaker.admit();
        breaker.admit();
        breaker.admit();
        first.close();
        first.close();

        assertThat(breaker.admit()).isInstanceOf(Permit.class);
        assertThat(breaker.admit()).isInstanceOf(Refusal.class);
    }

    @Test
    void aCallLongerThanTheLimitIsSlow() {
        Permit permit = (Permit) breaker.admit();
        permit.succeeded(Duration.ofSeconds(5).toNanos() + 1);

        assertThat(breaker.circumstances().counts()).isEqualTo(new Counts(1, 0, 1));
    }

    /// A listener that asks the breaker from another thread would wait for ever if the lock were held.
    @Test
    void listenersAreToldAfterTheLockHasBeenLetGo() throws Exception {
        CompletableFuture<CircuitState> seen = new CompletableFuture<>();
        Breaker[] self = new Breaker[1];
        self[0] = new Breaker(BreakerConfig.DEFAULT, Duration.ofSeconds(5), time, () -> 0.5, change -> {
            Thread.ofVirtual().start(() -> seen.complete(self[0].circumstances().state()));
            seen.orTimeout(20, TimeUnit.SECONDS).join();
        });
        for (int i = 0; i < 5; i++) {
            ((Permit) self[0].admit()).failed(1, "x");
        }

        assertThat(seen.get(20, TimeUnit.SECONDS)).isEqualTo(CircuitState.OPEN);
    }

    @Test
    void ofManyThreadsAtOnceOnlyThreeGetATrial() throws Exception {
        fail(5);
        time.advance(Duration.ofSeconds(5));
        AtomicInteger trials = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                await(go);
                if (breaker.admit() instanceof Permit) {
                    trials.incrementAndGet();
                }
            }));
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(trials).hasValue(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            ((Permit) breaker.admit()).failed(1, "status 503");
        }
    }
}
