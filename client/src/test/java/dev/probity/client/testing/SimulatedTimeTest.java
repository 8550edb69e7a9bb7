package dev.probity.client.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.probity.client.testing.SimulatedTime.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedTimeTest {
    private final SimulatedTime time = new SimulatedTime(Instant.EPOCH);
    private final List<String> story = new ArrayList<>();

    @Test
    void whateverSleepsLongerWakesLater() throws Exception {
        time.run(List.of(
                new Task(Duration.ZERO, () -> tellAfter("a", Duration.ofHours(2), Duration.ofHours(2))),
                new Task(Duration.ofHours(1), () -> tellAfter("b", Duration.ofHours(2), Duration.ofHours(1)))));

        assertThat(story).containsExactly("a at 2 h", "b at 3 h", "a at 4 h", "b at 4 h");
        assertThat(time.now()).isEqualTo(Instant.EPOCH.plus(Duration.ofHours(4)));
    }

    @Test
    void thousandsOfSleepersTakeTheirTurns() throws Exception {
        Task task = new Task(Duration.ZERO, () -> tellAfter("x", Duration.ofDays(1)));
        time.run(Collections.nCopies(5000, task));

        assertThat(story).hasSize(5000).containsOnly("x at 24 h");
    }

    @Test
    void whatATaskThrowsIsNotLost() {
        Task broken = new Task(Duration.ZERO, () -> {
            throw new ArithmeticException("broken");
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> time.run(List.of(broken)))
                .withCauseInstanceOf(ArithmeticException.class);
    }

    private void tellAfter(String name, Duration... pauses) {
        for (Duration pause : pauses) {
            try {
                time.sleep(pause);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            story.add(name + " at " + Duration.ofNanos(time.nanoTime()).toHours() + " h");
        }
    }
}
