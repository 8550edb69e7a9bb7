package dev.probity.monitor.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class GridTest {
    @Property
    void theNextMomentIsOnTheGridAndWithinOneInterval(
            @ForAll @StringLength(max = 20) String id,
            @ForAll @LongRange(min = 1, max = 3_000_000) long interval,
            @ForAll @LongRange(min = -10_000_000, max = 4_000_000_000_000L) long now) {
        Grid grid = Grid.of(id, Duration.ofMillis(interval));
        long next = grid.after(now);

        assertThat(next).isGreaterThan(now).isLessThanOrEqualTo(now + interval);
        assertThat(Math.floorMod(next - grid.phase(), interval)).isZero();
        assertThat(grid.after(next)).isEqualTo(next + interval);
    }

    @Test
    void servicesSpreadEvenlyOverTheirInterval() {
        long[] perSecond = new long[60];
        IntStream.range(0, 60_000)
                .mapToLong(i -> Grid.of("service-" + i, Duration.ofMinutes(1)).phase())
                .forEach(phase -> perSecond[(int) (phase / 1000)]++);

        assertThat(LongStream.of(perSecond).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(850L, 1150L));
    }

    @Test
    void aRestartFindsTheSamePhase() {
        // A figure once published: a change of the hash would shift every schedule and lose every slice.
        assertThat(Grid.of("github", Duration.ofMinutes(1)).phase()).isEqualTo(29_842);
    }

    @Test
    void aPhaseOutsideTheIntervalIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Grid(60, 60));
        assertThatIllegalArgumentException().isThrownBy(() -> new Grid(0, 0));
    }
}
