package dev.probity.monitor.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The steady clock begins at zero here, the wall clock at a time of day that can be set.
class ScheduleTest {
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final Grid GRID = Grid.of("a", INTERVAL);

    private long steady;
    private long wall = 1_700_000_000_000L;
    private final Schedule schedule = new Schedule(now());

    private Moment now() {
        return new Moment(steady, wall);
    }

    private void pass(long millis) {
        steady += millis;
        wall += millis;
    }

    /// Lets time pass millisecond by millisecond; each check ends at once.
    private List<Due> run(long millis) {
        List<Due> all = new ArrayList<>();
        for (long i = 0; i < millis; i++) {
            pass(1);
            List<Due> due = schedule.advance(now());
            due.forEach(it -> schedule.ended(it.serviceId()));
            all.addAll(due);
        }
        return all;
    }

    @Test
    void aServiceIsDueOnItsGridAndNowhereElse() {
        schedule.put("a", INTERVAL, now());
        long first = GRID.after(wall);

        assertThat(run(60_000))
                .extracting(Due::scheduledAt)
                .containsExactlyElementsOf(
                        LongStream.range(0, 6).mapToObj(k -> first + k * 10_000).toList());
    }

    @Test
    void nothingIsDueInABurstAtTheStart() {
        for (int i = 0; i < 10_000; i++) {
            schedule.put("service-" + i, INTERVAL, now());
        }
        Map<Long, Integer> perTenth = new HashMap<>();
        run(10_000).forEach(due -> perTenth.merge(due.scheduledAt() / 100, 1, Integer::sum));

        assertThat(perTenth.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(10_000);
        assertThat(perTenth.values()).allSatisfy(count -> assertThat(count).isLessThan(150));
    }

    @Test
    void aLateServiceIsDueOnceAndIsNotMadeUpFor() {
        schedule.put("a", INTERVAL, now());
        long first = GRID.after(wall);
        pass(35_000);

        List<Due> due = schedule.advance(now());

        assertThat(due).containsExactly(new Due("a", first, wall - first));
        schedule.ended("a");
        assertThat(schedule.nextOf("a")).isEqualTo(GRID.after(wall));
    }

    @Test
    void aServiceWhoseCheckStillRunsIsNotDoubled() {
        schedule.put("a", INTERVAL, now());
        pass(10_000);
        assertThat(schedule.advance(now())).hasSize(1);

        pass(20_000);
        assertThat(schedule.advance(now())).isEmpty();
        assertThat(schedule.skipped()).isPositive();

        schedule.ended("a");
        assertThat(run(10_000)).hasSize(1);
    }

    @Test
    void aServiceThatIsTakenOutAndInAgainWhileItsCheckRunsIsNotDoubledEither() {
        schedule.put("a", INTERVAL, now());
        pass(10_000);
        schedule.advance(now());
        schedule.remove("a");
        schedule.put("a", INTERVAL, now());

        pass(10_000);
        assertThat(schedule.advance(now())).isEmpty();
    }

    @Test
    void aChangeLeavesTheOthersWhereTheyAre() {
        schedule.put("a", INTERVAL, now());
        schedule.put("b", INTERVAL, now());
        Long next = schedule.nextOf("a");
        pass(1);

        schedule.put("a", INTERVAL, now());
        schedule.put("b", Duration.ofSeconds(3), now());

        assertThat(schedule.nextOf("a")).isEqualTo(next);
        assertThat(run(9_000).stream().filter(due -> due.serviceId().equals("b")))
                .hasSize(3);
    }

    @Test
    void aRemovedServiceIsDueNoMore() {
        schedule.put("a", INTERVAL, now());
        schedule.remove("a");

        assertThat(run(20_000)).isEmpty();
        assertThat(schedule.nextOf("a")).isNull();
        assertThat(schedule.size()).isZero();
    }

    @Test
    void aClockSetBackCausesNeitherDoublesNorAnHourOfSilence() {
        schedule.put("a", INTERVAL, now());
        run(20_000);
        wall -= Duration.ofHours(1).toMillis() + 1234;

        assertStaysEvenAndFindsItsGrid();
    }

    @Test
    void aClockSetForwardCausesNeitherABurstNorAGap() {
        schedule.put("a", INTERVAL, now());
        run(20_000);
        wall += Duration.ofHours(1).toMillis() + 4321;

        assertStaysEvenAndFindsItsGrid();
    }

    private void assertStaysEvenAndFindsItsGrid() {
        List<Long> moments = new ArrayList<>();
        List<Due> last = List.of();
        for (long i = 0; i < 60_000; i++) {
            List<Due> due = run(1);
            if (!due.isEmpty()) {
                moments.add(steady);
                last = due;
            }
        }
        for (int i = 1; i < moments.size(); i++) {
            assertThat(moments.get(i) - moments.get(i - 1)).isBetween(5_000L, 15_000L);
        }
        assertThat(moments).hasSizeBetween(4, 7);
        assertThat(Math.floorMod(last.getFirst().scheduledAt() - GRID.phase(), GRID.interval()))
                .isZero();
    }
}
