package dev.probity.monitor.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SoleOwnerTest {
    private static final Slice SLICE = new Slice(7);
    private static final Epoch EPOCH = new Epoch(3);

    private final SoleOwner owner = new SoleOwner(
            (slices, name) -> slices.stream().collect(Collectors.toMap(slice -> slice, slice -> EPOCH)), "test");

    @Test
    void ownsEverySliceFromTheStart() {
        assertThat(owner.owned()).hasSize(Slice.COUNT).containsEntry(SLICE, EPOCH);
    }

    @Test
    void losesASliceOnce() {
        assertThat(owner.lost(SLICE, EPOCH)).isTrue();
        assertThat(owner.lost(SLICE, EPOCH)).isFalse();

        assertThat(owner.epochOf(SLICE)).isEmpty();
        assertThat(owner.owned()).hasSize(Slice.COUNT - 1);
    }

    @Test
    void aLateRefusalOfAnEarlierEpochTakesNothing() {
        assertThat(owner.lost(SLICE, new Epoch(2))).isFalse();

        assertThat(owner.epochOf(SLICE)).contains(EPOCH);
    }
}
