package dev.probity.monitor.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.schedule.TimingWheel.Timer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TimingWheelTest {
    private final List<String> rung = new ArrayList<>();

    /// Compares with the plainest thing that could work: a map of moments.
    @Property(tries = 200)
    void ringsWhatAMapOfMomentsWouldRing(@ForAll long seed) {
        Random random = new Random(seed);
        TimingWheel<Integer> wheel = new TimingWheel<>(1000);
        Map<Integer, Timer<Integer>> timers = new HashMap<>();
        Map<Integer, Long> model = new HashMap<>();
        long now = 1000;
        for (int step = 0; step < 200; step++) {
            for (int i = 0; i < 5; i++) {
                int id = random.nextInt(30);
                Timer<Integer> timer = timers.computeIfAbsent(id, Timer::new);
                if (random.nextInt(4) == 0) {
                    timer.stop();
                    model.remove(id);
                } else {
                    long due = now + 1 + random.nextInt(20_000);
                    wheel.set(timer, due);
                    model.put(id, due);
                }
            }
            long earliest = model.values().stream().min(Long::compare).orElse(1L << 40);
            assertThat(wheel.nextMoment())
                    .isGreaterThan(now)
                    .isLessThanOrEqualTo(Math.max(earliest, now + 1) + TimingWheel.PATIENCE);

            now += 1 + random.nextInt(random.nextInt(10) == 0 ? 30_000 : 500);
            List<Integer> heard = new ArrayList<>();
            wheel.advance(now, (timer, due) -> heard.add(timer.value));
            long until = now;
            List<Integer> expected = model.entrySet().stream()
                    .filter(entry -> entry.getValue() <= until)
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(heard).containsExactlyInAnyOrderElementsOf(expected);
            expected.forEach(model::remove);
        }
    }

    @Test
    void nobodyWaitsInVain() {
        TimingWheel<String> wheel = new TimingWheel<>(0);
        wheel.set(new Timer<>("alone"), 10);
        wheel.set(new Timer<>("much later"), 100);

        assertThat(wheel.nextMoment()).isEqualTo(10);
    }

    @Test
    void whatIsDueWaitsAMomentForWhatIsDueSoonAfter() {
        TimingWheel<String> wheel = new TimingWheel<>(0);
        wheel.set(new Timer<>("first"), 10);
        wheel.set(new Timer<>("second"), 13);
        wheel.set(new Timer<>("too late"), 15);

        assertThat(wheel.nextMoment()).isEqualTo(13);
    }

    @Test
    void itWaitsForSomeAndNotForACrowd() {
        TimingWheel<String> wheel = new TimingWheel<>(0);
        for (int moment = 10; moment < 14; moment++) {
            for (int i = 0; i < 5; i++) {
                wheel.set(new Timer<>("one of many"), moment);
            }
        }

        assertThat(wheel.nextMoment()).isEqualTo(11);
    }

    @Test
    void aTimerThatIsDueAlreadyRingsWithTheNextMove() {
        TimingWheel<String> wheel = new TimingWheel<>(1000);
        wheel.set(new Timer<>("late"), 10);

        wheel.advance(1001, (timer, due) -> rung.add(timer.value));

        assertThat(rung).containsExactly("late");
    }

    @Test
    void aTimerSetTwiceToTheSameMomentRingsOnce() {
        TimingWheel<String> wheel = new TimingWheel<>(0);
        Timer<String> timer = new Timer<>("tick");
        wheel.set(timer, 10);
        wheel.set(timer, 10);

        wheel.advance(10, (due, moment) -> rung.add(due.value));

        assertThat(rung).containsExactly("tick");
    }

    @Test
    void aBellMaySetItsTimerAgain() {
        TimingWheel<String> wheel = new TimingWheel<>(0);
        Timer<String> timer = new Timer<>("tick");
        wheel.set(timer, 10);

        for (long now = 1; now <= 50; now++) {
            long at = now;
            wheel.advance(now, (due, moment) -> {
                rung.add(due.value + moment);
                wheel.set(due, at + 10);
            });
        }

        assertThat(rung).containsExactly("tick10", "tick20", "tick30", "tick40", "tick50");
    }
}
