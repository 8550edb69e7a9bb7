package dev.probity.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.history.Sample;
import dev.probity.testkit.store.OrdinaryService;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SplitSamplesTest {
    @Property(tries = 200)
    void noTwoPiecesShareASecondAndNothingIsLost(
            @ForAll @IntRange(min = 1, max = 700) int size, @ForAll @IntRange(min = 1, max = 2_000) int interval) {
        List<Sample> samples = new OrdinaryService(new SplittableRandom(1)).samples(0, interval, size);

        List<List<Sample>> pieces = SplitSamples.split(samples);

        assertThat(pieces.stream().flatMap(List::stream)).isEqualTo(samples);
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(second(pieces.get(i).getFirst()))
                    .isGreaterThan(second(pieces.get(i - 1).getLast()));
            assertThat(pieces.get(i - 1)).hasSizeGreaterThanOrEqualTo(Head.FULL);
        }
    }

    private static int second(Sample sample) {
        return Key.second(sample.scheduledAt());
    }
}
