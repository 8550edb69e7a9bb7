package dev.probity.monitor.observer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.probity.monitor.ErrorKind;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutageDetectorTest {
    private OutageDetector detector = new OutageDetector(OutageRule.DEFAULT);
    private long now = 1000;

    private void see(boolean reached, int from, int to) {
        IntStream.range(from, to).forEach(i -> {
            now += 100;
            detector.saw(new Sighting("host-" + i, reached, now));
        });
    }

    @Test
    void unrelatedHostsThatVanishTogetherMeanThatWeAreOut() {
        see(true, 0, 20);
        now += 30_000;

        see(false, 0, 4);
        assertThat(detector.isOut()).isFalse();
        see(false, 4, 5);
        assertThat(detector.isOut()).isTrue();
    }

    @Test
    void oneHostThatVanishesIsTheirs() {
        see(true, 0, 20);
        for (int i = 0; i < 50; i++) {
            see(false, 0, 1);
        }

        assertThat(detector.isOut()).isFalse();
    }

    @Test
    void aQuarterOfAllHostsIsTheirs() {
        see(true, 0, 40);
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < 40; i++) {
                see(i % 4 != 0, i, i + 1);
                assertThat(detector.isOut()).isFalse();
            }
        }
    }

    @Test
    void hostsThatNeverAnsweredSayNothing() {
        see(false, 0, 50);

        assertThat(detector.isOut()).isFalse();
    }

    @Test
    void anOutageEndsWhenHostsAreReachedAgain() {
        see(true, 0, 20);
        now += 30_000;
        see(false, 0, 20);
        assertThat(detector.isOut()).isTrue();

        see(true, 0, 3);
        assertThat(detector.isOut()).isTrue();
        see(true, 3, 15);
        assertThat(detector.isOut()).isFalse();
    }

    @Test
    void withReferencesTheyAloneDecide() {
        detector = new OutageDetector(OutageRule.DEFAULT.withReferences(Set.of("host-0", "host-1")));
        see(true, 0, 20);
        now += 30_000;

        see(false, 2, 20);
        assertThat(detector.isOut()).isFalse();
        see(false, 0, 1);
        assertThat(detector.isOut()).isFalse();
        see(false, 1, 2);
        assertThat(detector.isOut()).isTrue();
        see(true, 1, 2);
        assertThat(detector.isOut()).isFalse();
    }

    @Test
    void whatNobodyWatchesIsForgotten() {
        see(true, 0, 20);
        now += 30_000;
        see(false, 0, 4);
        detector.keepOnly(List.of("host-19"));

        see(false, 4, 6);

        assertThat(detector.isOut()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"DNS", "UNREACHABLE", "CONNECT_TIMEOUT", "TIMEOUT"})
    void silenceIsNoAnswer(ErrorKind kind) {
        assertThat(Sighting.reached(kind)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DNS", "UNREACHABLE", "CONNECT_TIMEOUT", "TIMEOUT"},
            mode = EnumSource.Mode.EXCLUDE)
    void anythingElseIsOne(ErrorKind kind) {
        assertThat(Sighting.reached(kind)).isTrue();
        assertThat(Sighting.reached(null)).isTrue();
    }

    @Test
    void aRuleThatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OutageRule(0, 0.8, 10, 60, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutageRule(5, Double.NaN, 10, 60, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutageRule(5, 0.8, 60, 10, Set.of()));
    }
}
