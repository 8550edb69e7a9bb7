package dev.probity.monitor.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollupTest {
    private static final long HOUR = 3_600_000;

    @Test
    void countsByStatusAndMeasuresWhatAnswered() {
        List<Rollup> rollups = Rollup.of(
                Period.HOUR,
                List.of(
                        Samples.of(HOUR, Status.HEALTHY, 2_000),
                        Samples.of(HOUR + 1, Status.DEGRADED, 4_000),
                        Samples.of(HOUR + 2, Status.UNHEALTHY, 9_000),
                        Samples.of(HOUR + 3, Status.UNKNOWN, 9_000)));

        assertThat(rollups)
                .containsExactly(new Rollup(
                        Period.HOUR,
                        HOUR,
                        new Counts(1, 1, 1, 1, 0),
                        new ResponseTimes(6_000, 2_000, 4_000, Histogram.of(2_000, 4_000))));
    }

    @Test
    void aCheckInMaintenanceCountsThereOnly() {
        Sample down = Samples.inMaintenance(Samples.of(0, Status.UNHEALTHY));

        assertThat(Rollup.of(Period.DAY, List.of(down)).getFirst().counts()).isEqualTo(new Counts(0, 0, 0, 0, 1));
    }

    @Test
    void aPeriodIsThatOfTheMomentACheckWasDue() {
        List<Sample> samples = List.of(
                Samples.of(2 * HOUR, Status.HEALTHY),
                Samples.of(2 * HOUR - 1, Status.HEALTHY),
                Samples.of(-1, Status.HEALTHY));

        assertThat(Rollup.of(Period.HOUR, samples)).extracting(Rollup::start).containsExactly(-HOUR, HOUR, 2 * HOUR);
    }

    @Test
    void partsAddUpToTheWhole() {
        List<Sample> one = List.of(Samples.of(1, Status.HEALTHY, 700), Samples.of(2, Status.UNHEALTHY));
        List<Sample> other = List.of(Samples.of(3, Status.HEALTHY, 70_000), Samples.of(4, Status.DEGRADED, 100));
        List<Sample> all = List.of(one.get(0), one.get(1), other.get(0), other.get(1));

        Rollup sum = Rollup.of(Period.HOUR, one)
                .getFirst()
                .plus(Rollup.of(Period.HOUR, other).getFirst());

        assertThat(sum).isEqualTo(Rollup.of(Period.HOUR, all).getFirst());
    }

    @Test
    void differentPeriodsDoNotAddUp() {
        Rollup one =
                Rollup.of(Period.HOUR, List.of(Samples.of(0, Status.HEALTHY))).getFirst();
        Rollup next = Rollup.of(Period.HOUR, List.of(Samples.of(HOUR, Status.HEALTHY)))
                .getFirst();

        assertThatThrownBy(() -> one.plus(next)).isInstanceOf(IllegalArgumentException.class);
    }
}
