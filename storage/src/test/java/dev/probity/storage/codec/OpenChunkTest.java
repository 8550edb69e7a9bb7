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

        List<Sample> all = new ArrayList<>(one);
        all.addAll(other);
        assertThat(after.samples()).isEqualTo(all);
        assertThat(after.size()).isEqualTo(all.size());
        assertThat(before.samples()).isEqualTo(one);
    }
}
