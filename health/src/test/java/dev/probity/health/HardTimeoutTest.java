package dev.probity.health;

import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A check that never returns and ignores interruption.
class HardTimeoutTest {
    private static final Duration TIMEOUT = Duration.ofMillis(150);

    private final HealthChecker health = new HealthChecker(Checkers.PLAIN.timeout(TIMEOUT));
    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        health.close();
    }

    private Finding hang() {
        begun.incrementAndGet();
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException ignored) {
                // That is the point.
            }
        }
        return Finding.healthy();
    }

    private Duration timeOf(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    @Test
    void delaysTheReportByItsTimeoutAndNoMore() {
        health.register("fine", Finding::healthy).register("stuck", this::hang);

        Duration took = timeOf(() -> assertThat(health.checkAll().components())
                .extracting(ComponentStatus::status)
                .containsExactly(HEALTHY, UNHEALTHY));

        assertThat(took).isBetween(TIMEOUT, TIMEOUT.plusMillis(500));
        ComponentStatus stuck = health.checkComponent("stuck");
        assertThat(stuck.message()).isEqualTo("An earlier check still hangs; it had 150 ms");
        assertThat(stuck.metadata()).containsEntry("timed_out", true);
    }

    @Test
    void isReportedAtOnceAndNotStartedAgainWhileItHangs() {
        health.register("stuck", this::hang);
        ComponentStatus first = health.checkComponent("stuck");
        int before = Thread.activeCount();

        Duration took = timeOf(() -> {
            for (int i = 0; i < 1_000; i++) {
                assertThat(health.checkAll().overall()).isEqualTo(UNHEALTHY);
            }
        });

        assertThat(first.message()).isEqualTo("No answer within 150 ms");
        assertThat(first.responseTimeMs()).isGreaterThanOrEqualTo(150);
        assertThat(first.metadata()).containsEntry("error", HealthCheckTimeoutException.class.getName());
        assertThat(begun).hasValue(1);
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(before + 2);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void isCheckedAgainOnceItHasReturned() {
        health.register("stuck", this::hang);
        health.checkAll();
        release.countDown();

        await().until(() -> health.checkComponent("stuck").status() == HEALTHY);
        assertThat(begun).hasValue(2);
    }

    @Test
    void hasItsOwnTimeoutWhereOneIsGiven() {
        health.register("stuck", this::hang, CheckOptions.defaults().timeout(Duration.ofMillis(300)));

        Duration took = timeOf(health::checkAll);

        assertThat(took).isBetween(Duration.ofMillis(300), Duration.ofMillis(900));
    }

    @Test
    void isGivenUpWhenTheCheckerIsClosed() throws InterruptedException {
        HealthChecker patient = new HealthChecker(Checkers.PLAIN.timeout(Duration.ofMinutes(5)));
        patient.register("stuck", this::hang);
        Thread asking = new Thread(patient::checkAll);
        asking.start();
        await().until(() -> begun.get() == 1);

        patient.close();
        asking.join(10_000);

        assertThat(asking.isAlive()).isFalse();
        assertThat(patient.checkAll().overall()).isEqualTo(UNHEALTHY);
    }

    @Test
    void aClosedCheckerSaysSo() {
        health.register("never asked", Finding::healthy);
        health.close();

        assertThat(health.checkComponent("never asked").message()).isEqualTo("The health checker is closed");
    }

    @Test
    void askingWhileInterruptedGivesTheReportAndKeepsTheInterruption() {
        health.register("slow", () -> {
            release.await(20, TimeUnit.MILLISECONDS);
            return Finding.healthy();
        });
        Thread.currentThread().interrupt();

        assertThat(health.checkAll().overall()).isEqualTo(HEALTHY);
        assertThat(Thread.interrupted()).isTrue();
    }
}
