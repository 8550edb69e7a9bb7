package dev.probity.health;

import static dev.probity.health.HealthStatus.HEALTHY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyChecksTest {
    private final HealthChecker health = new HealthChecker(
            HealthOptions.defaults().timeout(Duration.ofSeconds(30)).cacheFor(Duration.ofMinutes(1)));
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        health.close();
    }

    @Test
    void aHundredSlowChecksTakeAsLongAsOne() {
        for (int i = 0; i < 100; i++) {
            health.register("component " + i, () -> {
                never.await(100, TimeUnit.MILLISECONDS);
                return Finding.healthy();
            });
        }

        long before = System.nanoTime();
        SystemHealth report = health.checkAll();
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        assertThat(report.overall()).isEqualTo(HEALTHY);
        assertThat(report.components()).hasSize(100);
        assertThat(took).isBetween(Duration.ofMillis(100), Duration.ofSeconds(2));
    }

    @Test
    void aThousandWhoAskAtTheSameTimeShareOneRun() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        Semaphore go = new Semaphore(0);
        health.register("shared", () -> {
            runs.incrementAndGet();
            go.acquire();
            return Finding.healthy();
        });
        CountDownLatch asking = new CountDownLatch(1_000);
        AtomicInteger answered = new AtomicInteger();

        List<Thread> callers = IntStream.range(0, 1_000)
                .mapToObj(i -> new Thread(() -> {
                    asking.countDown();
                    if (health.checkAll().overall() == HEALTHY) {
                        answered.incrementAndGet();
                    }
                }))
                .toList();
        callers.forEach(Thread::start);
        asking.await();
        go.release();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(answered).hasValue(1_000);
        assertThat(runs).hasValue(1);
    }
}
