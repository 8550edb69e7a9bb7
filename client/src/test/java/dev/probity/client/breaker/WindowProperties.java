package dev.probity.client.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// The ring of slices counts what a list of all calls would.
class WindowProperties {
    private static final long SLICE = 100;
    private static final int SLICES = 10;

    private record Seen(long slice, boolean failed) {}

    @Property
    void itCountsTheCallsOfTheLastTenSlices(
            @ForAll @Size(max = 200) List<@IntRange(max = 700) Integer> pauses, @ForAll long start) {
        Window window = new Window(SLICE * SLICES);
        List<Seen> all = new ArrayList<>();
        long now = start / 2;
        for (int pause : pauses) {
            now += pause;
            boolean failed = pause % 2 == 0;
            window.add(new CallResult(failed, !failed, ""), now);
            all.add(new Seen(Math.floorDiv(now, SLICE), failed));

            long current = Math.floorDiv(now, SLICE);
            List<Seen> recent =
                    all.stream().filter(seen -> seen.slice() > current - SLICES).toList();
            int failures = (int) recent.stream().filter(Seen::failed).count();
            assertThat(window.counts(now)).isEqualTo(new Counts(recent.size(), failures, recent.size() - failures));
        }
    }

    @Property
    void aClockThatIsALittleBehindCountsAsNow(@ForAll @IntRange(max = 5000) int behind) {
        Window window = new Window(SLICE * SLICES);
        window.add(new CallResult(true, false, ""), 10_000);
        window.add(new CallResult(true, false, ""), 10_000L - behind);

        assertThat(window.counts(10_000).failed()).isEqualTo(2);
    }
}
