package dev.probity.faults.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DelayTest {
    private static final Duration MIN = Duration.ofMillis(300);
    private static final Duration MAX = Duration.ofMillis(700);

    @Test
    void isSpreadOverItsWholeRange() {
        assertThat(draws(new Random(1)))
                .allMatch(drawn -> drawn.compareTo(MIN) >= 0 && drawn.compareTo(MAX) <= 0)
                .anyMatch(drawn -> drawn.compareTo(Duration.ofMillis(340)) < 0)
                .anyMatch(drawn -> drawn.compareTo(Duration.ofMillis(660)) > 0);
    }

    @Test
    void sameSeedDrawsTheSame() {
        assertThat(draws(new Random(7))).isEqualTo(draws(new Random(7))).isNotEqualTo(draws(new Random(8)));
    }

    @Test
    void anExactDelayIsExact() {
        assertThat(Delay.exactly(MAX).draw(new Random(1))).isEqualTo(MAX);
    }

    @Test
    void configurationRefusesImpossibleDelays() {
        assertThatThrownBy(() -> new SimulatorDelays(MAX, MIN, MIN, MIN)).hasMessageContaining("healthyMin");
        assertThatThrownBy(() -> new SimulatorDelays(MIN, MAX, MIN, Duration.ofSeconds(-1)))
                .hasMessage("slow PT-1S is not between 0 s and PT24H");
    }

    private static List<Duration> draws(RandomGenerator random) {
        var delay = new Delay(MIN, MAX);
        return Stream.generate(() -> delay.draw(random)).limit(1_000).toList();
    }
}
