package dev.probity.health.events;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.health.CheckOptions;
import dev.probity.health.Checkers;
import dev.probity.health.ComponentStatus;
import dev.probity.health.HealthChecker;
import dev.probity.health.HealthStatus;
import dev.probity.health.Observation;
import dev.probity.health.run.ManualTime;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StateChangesTest {
    private final List<String> told = new CopyOnWriteArrayList<>();

    private void write(StateChange change) {
        told.add(change.component() + " " + change.from() + ">" + change.to() + (change.isRecovery() ? "!" : ""));
    }

    private static void observe(StateChanges changes, HealthStatus... statuses) {
        for (HealthStatus status : statuses) {
            changes.observed(new Observation(new ComponentStatus("db", status), status, Instant.EPOCH));
        }
    }

    @Test
    void onlyChangesAreToldInTheirOrder() {
        try (StateChanges changes = new StateChanges(this::write)) {
            observe(changes, HEALTHY, HEALTHY, UNHEALTHY, UNHEALTHY, DEGRADED, HEALTHY);
        }

        assertThat(told).containsExactly("db HEALTHY>UNHEALTHY", "db UNHEALTHY>DEGRADED", "db DEGRADED>HEALTHY!");
    }

    @Test
    void whatThresholdsHoldBackIsNoChange() {
        try (StateChanges changes = new StateChanges(this::write)) {
            HealthChecker health =
                    Checkers.manual(Checkers.PLAIN, new ManualTime()).listen(changes);
            health.register(
                    "cache",
                    Checkers.script(UNHEALTHY, HEALTHY, UNHEALTHY, UNHEALTHY),
                    CheckOptions.defaults().thresholds(2, 1));
            for (int i = 0; i < 4; i++) {
                health.checkAll();
            }
        }

        assertThat(told).containsExactly("cache HEALTHY>UNHEALTHY");
    }

    @Test
    void aListenerThatFailsKeepsNothingFromTheOthers() {
        StateListener broken = change -> {
            throw new IOException("webhook down");
        };
        try (StateChanges changes = new StateChanges(broken, this::write)) {
            observe(changes, UNHEALTHY, HEALTHY);
        }

        assertThat(told).hasSize(2);
    }

    @Test
    void aSlowListenerDelaysNoCheckAndWhatOverflowsIsDropped() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        StateChanges changes = new StateChanges(1, change -> {
            busy.countDown();
            release.await();
            write(change);
        });
        observe(changes, UNHEALTHY);
        busy.await();

        observe(changes, DEGRADED, HEALTHY, UNHEALTHY);
        release.countDown();

        await().until(() -> told.size() == 2);
        changes.close();
        assertThat(told).containsExactly("db HEALTHY>UNHEALTHY", "db UNHEALTHY>DEGRADED");
        observe(changes, HEALTHY);
        assertThat(told).hasSize(2);
    }

    @Test
    void closingWhileInterruptedEndsItAtOnce() {
        StateChanges changes = new StateChanges(change -> new CountDownLatch(1).await());
        observe(changes, UNHEALTHY);
        Thread.currentThread().interrupt();

        changes.close();

        assertThat(Thread.interrupted()).isTrue();
    }
}
