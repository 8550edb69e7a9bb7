package dev.probity.storage.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.history.Sample;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(AnySamples.class)
class OpenChunkTest {
    @Property(tries = 200)
    void growsByWhatIsAddedAndForgetsNothing(@ForAll List<Sample> one, @ForAll List<Sample> other) {
        OpenChunk before = OpenChunk.EMPTY.plus(one);
        OpenChunk after = before.plus(other);

        assertThat(after.samples()).isEqualTo(joined(one, other));
        assertThat(after.size()).isEqualTo(one.size() + other.size());
        assertThat(before.samples()).isEqualTo(one);
    }

    @Property(tries = 200)
    void growsTwiceInDifferentWays(@ForAll List<Sample> one, @ForAll List<Sample> other, @ForAll List<Sample> third) {
        OpenChunk before = OpenChunk.EMPTY.plus(one);
        OpenChunk after = before.plus(other);
        OpenChunk instead = before.plus(third);

        assertThat(after.samples()).isEqualTo(joined(one, other));
        assertThat(instead.samples()).isEqualTo(joined(one, third));
    }

    @Property(tries = 50)
    void growsByOneAtATime(@ForAll List<Sample> samples) {
        List<OpenChunk> chunks = new ArrayList<>(List.of(OpenChunk.EMPTY));
        samples.forEach(sample -> chunks.add(chunks.getLast().plus(List.of(sample))));

        for (int i = 0; i < chunks.size(); i++) {
            assertThat(chunks.get(i).samples()).isEqualTo(samples.subList(0, i));
        }
    }

    private static List<Sample> joined(List<Sample> one, List<Sample> other) {
        List<Sample> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
