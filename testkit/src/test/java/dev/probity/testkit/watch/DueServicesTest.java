package dev.probity.testkit.watch;

import static dev.probity.testkit.watch.WatchedServices.INTERVAL;
import static dev.probity.testkit.watch.WatchedServices.watched;
import static dev.probity.testkit.watch.WatchedServices.well;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.schedule.Due;
import dev.probity.monitor.schedule.Grid;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.watch.Watched;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/// When the watch checks what.
class DueServicesTest {
    @Test
    void eachServiceIsCheckedOnItsGrid() {
        Scene scene = Scene.of(watched("a", well()), watched("b", well(), Duration.ofSeconds(3), true));

        scene.run(Duration.ofMinutes(1));

        assertThat(scene.checks("a")).isEqualTo(6);
        assertThat(scene.checks("b")).isEqualTo(20);
        assertOnGrid(scene.resultsOf("a"), Grid.of("a", INTERVAL));
        assertOnGrid(scene.resultsOf("b"), Grid.of("b", Duration.ofSeconds(3)));
    }

    private static void assertOnGrid(List<CheckResult> results, Grid grid) {
        assertThat(results).allSatisfy(result -> {
            long moment = result.scheduledAt().toEpochMilli();
            assertThat(grid.after(moment - 1)).isEqualTo(moment);
            assertThat(result.checkedAt()).isEqualTo(result.scheduledAt());
        });
    }

    @Test
    void whatIsLateIsCheckedOnceAndSaysHowLate() {
        Scene scene = Scene.of(watched("a", well())).run(INTERVAL);
        scene.results.clear();
        scene.due.clear();

        long moment = Objects.requireNonNull(scene.watch.nextOf("a"));
        scene.time.advance(INTERVAL.multipliedBy(5));
        scene.watch.turn();

        assertThat(scene.checks("a")).isOne();
        long late = scene.time.now().toEpochMilli() - moment;
        assertThat(late).isGreaterThan(40_000);
        assertThat(scene.due).containsExactly(new Due("a", moment, late));
        CheckResult result = scene.results.getFirst();
        assertThat(Duration.between(result.scheduledAt(), result.checkedAt())).isEqualTo(Duration.ofMillis(late));
        assertThat(result.phases().queue()).isEqualTo(late * 1000);
        assertThat(result.responseTime()).isEqualTo(Duration.ofNanos(50_000));
    }

    @Test
    void aServiceWhoseCheckRunsIsNotCheckedBesideIt() {
        Deque<Runnable> begun = new ArrayDeque<>();
        Scene scene = Scene.on(begun::add, watched("a", well()));

        scene.run(INTERVAL.multipliedBy(3));
        assertThat(begun).hasSize(1);
        assertThat(scene.watch.skipped()).isEqualTo(2);

        begun.remove().run();
        scene.run(INTERVAL);
        assertThat(begun).hasSize(1);
    }

    @Test
    void whatEndsAfterTheWatchCountsNoMore() {
        Scene scene = Scene.on(
                _ -> {
                    throw new RejectedExecutionException();
                },
                watched("a", well()));

        scene.run(INTERVAL.multipliedBy(3));

        assertThat(scene.results).isEmpty();
        assertThat(scene.due).hasSize(3);
        assertThat(scene.watch.skipped()).isZero();
    }

    @Test
    void aDefectOfACheckDoesNotEndTheChecksOfItsService() {
        Scene scene = Scene.of(watched("a", _ -> {
            throw new IllegalStateException("a defect");
        }));

        scene.run(INTERVAL.multipliedBy(2));

        assertThat(scene.results)
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.status()).isEqualTo(Status.UNKNOWN));
    }

    @Test
    void aDisabledServiceIsShownButNotChecked() {
        Scene scene = Scene.of(watched("a", well(), INTERVAL, false));

        scene.run(INTERVAL.multipliedBy(3));

        assertThat(scene.results).isEmpty();
        assertThat(scene.board.standings()).hasSize(1);
        assertThat(scene.watch.nextOf("a")).isNull();
    }

    @Test
    void aServiceThatIsDisabledAndEnabledIsCheckedAgain() {
        Scene scene = Scene.of(watched("a", well())).run(INTERVAL);
        scene.watching(watched("a", well(), INTERVAL, false)).run(INTERVAL.multipliedBy(2));
        assertThat(scene.checks("a")).isOne();

        scene.watching(watched("a", well())).run(INTERVAL);

        assertThat(scene.checks("a")).isEqualTo(2);
    }

    @Test
    void aChangeTouchesOnlyTheServiceThatChanged() {
        Scene scene = Scene.of(watched("a", well()), watched("b", well()));
        scene.run(INTERVAL);
        Long before = scene.watch.nextOf("a");

        scene.time.advance(Duration.ofMillis(10));
        scene.watching(watched("a", well()), watched("b", well(), Duration.ofSeconds(30), true), watched("c", well()));

        assertThat(scene.watch.nextOf("a")).isEqualTo(before);
        assertThat(scene.watch.nextOf("b"))
                .isEqualTo(Grid.of("b", Duration.ofSeconds(30))
                        .after(scene.time.now().toEpochMilli()));
        assertThat(scene.watch.nextOf("c")).isNotNull();
        assertThat(scene.status("a")).isEqualTo(Status.HEALTHY);
    }

    @Test
    void whatIsWatchedNoMoreIsNotChecked() {
        Scene scene = Scene.of(watched("a", well()), watched("b", well())).run(INTERVAL);

        scene.watching(watched("b", well())).run(INTERVAL);

        assertThat(scene.checks("a")).isOne();
        assertThat(scene.checks("b")).isEqualTo(2);
        assertThat(scene.watch.nextOf("a")).isNull();
    }

    @Test
    void aCheckThatEndsAfterItsServiceIsGoneDoesNotCount() {
        Deque<Runnable> begun = new ArrayDeque<>();
        Scene scene = Scene.on(begun::add, watched("a", well())).run(INTERVAL);

        scene.watching();
        begun.remove().run();

        assertThat(scene.results).isEmpty();
        assertThat(scene.recorded).isEmpty();
        assertThat(scene.board.standings()).isEmpty();
    }

    @Test
    void servicesOfSlicesWeLostAreNotChecked() {
        Scene scene = Scene.of(watched("a", well()), watched("b", well())).run(INTERVAL);
        Slice lost = Slice.of("a");
        assertThat(lost).isNotEqualTo(Slice.of("b"));

        scene.slices.lost(lost, scene.slices.epochOf(lost).orElseThrow());
        scene.run(INTERVAL.multipliedBy(2));

        assertThat(scene.checks("a")).isOne();
        assertThat(scene.checks("b")).isEqualTo(3);
    }

    @Test
    void aCheckOnDemandCountsLikeAnyOther() throws InterruptedException {
        Scene scene = Scene.of(watched("a", well(), INTERVAL, false));

        assertThat(scene.watch.checkNow("a"))
                .hasValueSatisfying(result -> assertThat(result.status()).isEqualTo(Status.HEALTHY));

        assertThat(scene.status("a")).isEqualTo(Status.HEALTHY);
        assertThat(scene.recorded).hasSize(1);
        assertThat(scene.results).hasSize(1);
    }

    @Test
    void nobodyIsAskedForAServiceThatIsNotWatched() throws InterruptedException {
        assertThat(Scene.of().watch.checkNow("nobody")).isEmpty();
    }

    @Test
    void thereIsNoBurstAtTheStart() {
        var services = new Watched[1000];
        for (int i = 0; i < services.length; i++) {
            services[i] = watched("s" + i, well());
        }
        Scene scene = Scene.of(services);

        int most = 0;
        scene.run(Duration.ofMillis(1));
        for (int slot = 0; slot < 100; slot++) {
            int before = scene.results.size();
            scene.run(INTERVAL.dividedBy(100));
            most = Math.max(most, scene.results.size() - before);
        }

        assertThat(scene.results).hasSizeBetween(999, 1001);
        assertThat(most).isLessThan(35);
    }
}
