package dev.probity.monitor.observer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.schedule.Moment;
import org.junit.jupiter.api.Test;

class StallDetectorTest {
    private static final long WALL = 1_700_000_000_000L;

    private final StallDetector detector = new StallDetector(100, 400, new Moment(0, WALL));

    @Test
    void aSteadyBeatIsNoStall() {
        for (long now = 100; now < 10_000; now += 100) {
            assertThat(detector.beat(new Moment(now, WALL + now))).isEmpty();
        }
        assertThat(detector.count()).isZero();
        assertThat(detector.stalledWithin(0, 10_000)).isFalse();
    }

    @Test
    void aBeatWithinItsToleranceIsNoStall() {
        assertThat(detector.beat(new Moment(500, WALL + 500))).isEmpty();
        assertThat(detector.beat(new Moment(1001, WALL + 1001))).hasValue(new Stall(500, 1001));
    }

    @Test
    void aStoppedProcessTaintsWhatWentOnMeanwhileAndNothingElse() {
        detector.beat(new Moment(100, WALL + 100));
        detector.beat(new Moment(20_100, WALL + 20_100));
        detector.beat(new Moment(20_200, WALL + 20_200));

        assertThat(detector.stalledWithin(0, 100)).isFalse();
        assertThat(detector.stalledWithin(50, 150)).isTrue();
        assertThat(detector.stalledWithin(5_000, 6_000)).isTrue();
        assertThat(detector.stalledWithin(20_000, 20_150)).isTrue();
        assertThat(detector.stalledWithin(20_100, 20_200)).isFalse();
        assertThat(detector.count()).isOne();
        assertThat(detector.totalMillis()).isEqualTo(20_000);
    }

    @Test
    void aStallThatStillGoesOnCounts() {
        detector.beat(new Moment(100, WALL + 100));

        assertThat(detector.stalledWithin(50, 5_000)).isTrue();
        assertThat(detector.stalledWithin(50, 300)).isFalse();
    }

    @Test
    void aSuspendedMachineIsAStallAlthoughTheSteadyClockStoodStill() {
        detector.beat(new Moment(100, WALL + 100));

        assertThat(detector.beat(new Moment(200, WALL + 3_600_200))).hasValue(new Stall(100, 200));
        assertThat(detector.stalledWithin(150, 160)).isTrue();
        assertThat(detector.totalMillis()).isEqualTo(3_600_100);
    }

    @Test
    void aClockSetBackIsNone() {
        detector.beat(new Moment(100, WALL + 100));

        assertThat(detector.beat(new Moment(200, WALL - 3_600_000))).isEmpty();
    }

    @Test
    void onlyTheLatestAreRemembered() {
        for (long i = 1; i <= 1000; i++) {
            detector.beat(new Moment(i * 1000, WALL + i * 1000));
        }

        assertThat(detector.count()).isEqualTo(1000);
        assertThat(detector.stalledWithin(1, 2)).isFalse();
        assertThat(detector.stalledWithin(999_500, 999_600)).isTrue();
    }
}
