package dev.probity.monitor.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTest {
    @Test
    void aServiceStaysInItsSliceForEver() {
        // Stored data hangs on these numbers; a change of the hash would orphan it.
        assertThat(Slice.of("github")).isEqualTo(new Slice(210));
        assertThat(Slice.of("user-service")).isEqualTo(new Slice(3));
    }

    @Test
    void servicesSpreadOverAllSlices() {
        long[] members = new long[Slice.COUNT];
        IntStream.range(0, 25_600).forEach(i -> members[Slice.of("service-" + i).number()]++);

        assertThat(Arrays.stream(members)).allSatisfy(count -> assertThat(count).isBetween(50L, 150L));
    }
}
