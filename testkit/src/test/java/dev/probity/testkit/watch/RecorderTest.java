package dev.probity.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.slice.SoleOwner;
import dev.probity.monitor.store.Batch;
import dev.probity.monitor.store.HistoryWriter;
import dev.probity.monitor.store.Observed;
import dev.probity.monitor.store.Span;
import dev.probity.monitor.verdict.ServiceState;
import dev.probity.monitor.verdict.Verdict;
import dev.probity.monitor.verdict.VerdictPolicy;
import dev.probity.monitor.watch.Recorder;
import dev.probity.testkit.store.MemoryStore;
import dev.probity.testkit.store.OrdinaryService;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// How observations come to the store, and what becomes of them when it is not there.
class RecorderTest {
    private static final int CAPACITY = 10;

    private final MemoryStore store = new MemoryStore();
    private final SoleOwner slices = new SoleOwner(store, "test");
    private final List<List<Batch>> appended = new ArrayList<>();
    private final HistoryWriter noting = flush -> {
        appended.add(flush);
        return store.append(flush);
    };
    private final Recorder recorder = new Recorder(noting, slices, CAPACITY);
    private final OrdinaryService history = new OrdinaryService(new SplittableRandom(7));

    private Observed observed(String id, long second) {
        Sample sample = history.sample(second * 1000);
        ServiceState before = ServiceState.unchecked(0);
        return new Observed(id, sample, before, Verdict.next(before, sample, VerdictPolicy.DEFAULT));
    }

    private void add(String id, int from, int to) {
        IntStream.range(from, to).forEach(second -> recorder.add(observed(id, second)));
    }

    private List<Long> seconds(String id) {
        return store.samples(id, Span.ALL, 1000).samples().reversed().stream()
                .map(sample -> sample.scheduledAt() / 1000)
                .toList();
    }

    private static Long[] longs(long from, long to) {
        return LongStream.range(from, to).boxed().toArray(Long[]::new);
    }

    @Test
    void everythingThatWaitsIsOneAppend() {
        add("a", 0, 3);
        add("b", 0, 2);

        assertThat(recorder.flush()).isEmpty();

        assertThat(appended)
                .singleElement()
                .satisfies(flush -> assertThat(flush)
                        .extracting(Batch::slice)
                        .containsExactlyInAnyOrder(Slice.of("a"), Slice.of("b")));
        assertThat(seconds("a")).containsExactly(longs(0, 3));
        assertThat(recorder.backlog()).isEqualTo(new Recorder.Backlog(0, 5, 0, null));
    }

    @Test
    void nothingIsAppendedWhenNothingWaits() {
        recorder.flush();

        assertThat(appended).isEmpty();
    }

    @Test
    void nothingIsLostWhileTheStoreIsAway() {
        store.setAvailable(false);
        add("a", 0, 3);
        recorder.flush();
        add("a", 3, 6);
        recorder.flush();

        assertThat(recorder.backlog()).isEqualTo(new Recorder.Backlog(6, 0, 0, "The disk is full"));

        store.setAvailable(true);
        add("a", 6, 8);
        recorder.flush();

        assertThat(seconds("a")).containsExactly(longs(0, 8));
        assertThat(recorder.backlog()).isEqualTo(new Recorder.Backlog(0, 8, 0, null));
    }

    @Test
    void beyondTheBoundTheOldestAreLostAndCounted() {
        store.setAvailable(false);
        add("a", 0, 8);
        recorder.flush();
        add("a", 8, 15);
        recorder.flush();

        assertThat(recorder.backlog().waiting()).isEqualTo(CAPACITY);
        assertThat(recorder.backlog().lost()).isEqualTo(5);

        store.setAvailable(true);
        recorder.flush();
        assertThat(seconds("a")).containsExactly(longs(5, 15));
    }

    @Test
    void whatComesDuringAFailingAppendIsBehindWhatWasTaken() {
        var reentrant = new Recorder[1];
        reentrant[0] = new Recorder(
                flush -> {
                    if (appended.isEmpty()) {
                        appended.add(flush);
                        reentrant[0].add(observed("a", 99));
                        store.setAvailable(false);
                    }
                    return store.append(flush);
                },
                slices,
                CAPACITY);
        reentrant[0].add(observed("a", 1));
        reentrant[0].add(observed("a", 2));
        reentrant[0].flush();

        store.setAvailable(true);
        reentrant[0].flush();

        assertThat(seconds("a")).containsExactly(1L, 2L, 99L);
    }

    @Test
    void aSliceThatAnotherTookIsReportedOnceAndWrittenNoMore() {
        var another = new SoleOwner(store, "another");
        add("a", 0, 2);

        assertThat(recorder.flush()).containsExactly(Slice.of("a"));
        assertThat(seconds("a")).isEmpty();
        assertThat(slices.epochOf(Slice.of("a"))).isEmpty();

        add("a", 2, 4);
        assertThat(recorder.flush()).isEmpty();
        assertThat(appended).hasSize(1);
        assertThat(recorder.backlog()).isEqualTo(new Recorder.Backlog(0, 0, 0, null));
        assertThat(another.owned()).hasSize(Slice.COUNT);
    }

    @Test
    void theOthersAreWrittenBesideAFencedSlice() {
        store.claim(List.of(Slice.of("a")), "another");
        add("a", 0, 2);
        add("b", 0, 2);

        assertThat(recorder.flush()).containsExactly(Slice.of("a"));

        assertThat(seconds("b")).containsExactly(longs(0, 2));
        assertThat(recorder.backlog().written()).isEqualTo(2);
    }
}
