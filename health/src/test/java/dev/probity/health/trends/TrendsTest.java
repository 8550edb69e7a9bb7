package dev.probity.health.trends;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static dev.probity.health.trends.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class TrendsTest {
    private static final Duration HOLDS = Duration.ofSeconds(30);

    private static List<Stretch> timeline(String statuses) {
        return Stretch.timeline(Samples.of(statuses), HOLDS, at(statuses.length()));
    }

    @Test
    void equalResultsInARowAreOneStretch() {
        assertThat(timeline("HHUUD"))
                .containsExactly(
                        new Stretch(HEALTHY, at(0), at(2)),
                        new Stretch(UNHEALTHY, at(2), at(4)),
                        new Stretch(DEGRADED, at(4), at(5)));
        assertThat(timeline("")).isEmpty();
    }

    @Test
    void aLongSilenceIsAGapAndNoStatus() {
        assertThat(timeline("H......H"))
                .containsExactly(new Stretch(HEALTHY, at(0), at(3)), new Stretch(HEALTHY, at(7), at(8)));
    }

    @Property
    void stretchesNeverOverlapAndNeverTouchTheirLike(@ForAll @Chars({'H', 'D', 'U', '.'}) String statuses) {
        List<Stretch> timeline = timeline(statuses);
        for (int i = 1; i < timeline.size(); i++) {
            Stretch before = timeline.get(i - 1);
            Stretch after = timeline.get(i);
            assertThat(after.from()).isAfterOrEqualTo(before.to());
            assertThat(after.from().equals(before.to()) && after.status() == before.status())
                    .isFalse();
        }
    }

    @Test
    void availabilityWeighsByTimeAndCountsOnlyWhatWasMeasured() {
        Availability availability = Availability.of(timeline("HHHHHUDH......H"));

        assertThat(availability.measured()).isEqualTo(Duration.ofSeconds(110));
        assertThat(availability.available()).isEqualTo(Duration.ofSeconds(100));
        assertThat(availability.share().getAsDouble()).isCloseTo(100 / 110.0, within(1e-9));
        assertThat(Availability.of(List.of()).share()).isEmpty();
    }

    @Test
    void recoveryTakesTheMeanOfTheOutagesThatEnded() {
        Availability availability = Availability.of(timeline("UHUUUHU.....UU"));

        assertThat(availability.outages()).isEqualTo(4);
        assertThat(availability.timeToRecover()).isEqualTo(Duration.ofSeconds(20));
        assertThat(Availability.of(timeline("HH")).timeToRecover()).isZero();
    }

    @Test
    void goingUpAndDownIsFlappingOneOutageIsNot() {
        assertThat(Flapping.of(Samples.of("HUHUHUHUHUH")).isFlapping()).isTrue();
        assertThat(Flapping.of(Samples.of("HUHUHUHUHU")).isFlapping()).isFalse();
        assertThat(Flapping.of(Samples.of("HHHHHUUUUUUUHHHHHHHHHH")).isFlapping())
                .isFalse();
        assertThat(Flapping.of(Samples.of("HUHUHUHUHUHUHU" + "H".repeat(21)))).isEqualTo(new Flapping(0, 20));
        assertThat(Flapping.of(List.of())).isEqualTo(new Flapping(0, 0));
        assertThat(Flapping.of(Samples.of("HDHDHDHDHDHD")).changes()).isZero();
    }

    private static List<Sample> first(int count, double ms, int then, double thenMs) {
        return Samples.lasting(DoubleStream.concat(
                        DoubleStream.generate(() -> ms).limit(count),
                        DoubleStream.generate(() -> thenMs).limit(then))
                .toArray());
    }

    @Test
    void slowerIsWhatIsHalfAgainAsSlowAndOutsideTheUsualSpread() {
        assertThat(Slowdown.of(first(100, 10, 20, 16))).isEqualTo(new Slowdown(16, 10, true));
        assertThat(Slowdown.of(first(100, 10, 20, 15)).isSlower()).isFalse();
        assertThat(Slowdown.of(first(100, 0.1, 20, 0.9)).isSlower()).isFalse();
        assertThat(Slowdown.of(first(100, 10, 9, 1000)).isSlower()).isFalse();
        assertThat(Slowdown.of(first(19, 10, 20, 100))).isEqualTo(new Slowdown(0, 0, false));
    }

    @Test
    void aComponentWhoseTimesAlwaysVaryIsNotSlowerForIt() {
        double[] times = new double[120];
        for (int i = 0; i < times.length; i++) {
            times[i] = i < 100 ? (i % 2 == 0 ? 5 : 35) : 35;
        }

        assertThat(Slowdown.of(Samples.lasting(times)).isSlower()).isFalse();
    }

    @Test
    void averagesMoveWithTheResults() {
        List<Sample> samples = Samples.lasting(1, 3, 5, 7);

        assertThat(MovingAverage.simple(samples, 2)).containsExactly(1, 2, 4, 6);
        assertThat(MovingAverage.exponential(samples, 0.5)).containsExactly(1, 2, 3.5, 5.25);
        assertThat(MovingAverage.simple(List.of(), 2)).isEmpty();
    }

    @Test
    void bucketsSumUpSpansOfTime() {
        assertThat(Bucket.of(Samples.of("HHUHHD.......H"), Duration.ofMinutes(1)))
                .containsExactly(
                        new Bucket(at(0), Map.of(HEALTHY, 4, UNHEALTHY, 1, DEGRADED, 1), 10, 10),
                        new Bucket(at(12), Map.of(HEALTHY, 1), 10, 10));
        assertThat(Bucket.of(List.of(), Duration.ofMinutes(1))).isEmpty();
    }

    @Property
    void noResultIsLostInBuckets(@ForAll @Chars({'H', 'D', 'U'}) String statuses) {
        int counted = Bucket.of(Samples.of(statuses), Duration.ofMinutes(1)).stream()
                .flatMap(bucket -> bucket.counts().values().stream())
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(counted).isEqualTo(statuses.length());
    }
}
