package dev.probity.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.Status;
import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.Latest;
import dev.probity.monitor.store.Page;
import dev.probity.monitor.store.ResultStore;
import dev.probity.monitor.store.Span;
import dev.probity.monitor.store.Written;
import dev.probity.monitor.verdict.Transition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store must do with histories: give back what was written, in order and in pages, and add it
/// up.
public abstract class HistoryContract {
    /// 20 minutes before midnight, so that histories cross hours and days.
    private static final long START = 1_760_053_200_000L + 6 * 3_600_000 - 1_200_000;
    private static final long INTERVAL = 30_000;

    private ResultStore store;
    private Recording recording;

    /// A new store that is empty.
    protected abstract ResultStore open() throws Exception;

    @BeforeEach
    final void openStore() throws Exception {
        store = open();
        recording = new Recording(store, store.claim(Slice.all(), "contract"));
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    @Test
    void aServiceNeverCheckedHasNoHistory() {
        assertThat(store.latest()).isEmpty();
        assertThat(store.latest("nobody")).isEmpty();
        assertThat(store.samples("nobody", Span.ALL, 10)).isEqualTo(new Page(List.of(), OptionalLong.empty()));
        assertThat(store.rollups("nobody", Period.HOUR, Span.ALL)).isEmpty();
        assertThat(store.transitions("nobody", Span.ALL)).isEmpty();
    }

    @Test
    void whatWasWrittenIsReadNewestFirst() {
        List<Sample> history = write("a", 700, 1);

        assertThat(store.samples("a", Span.ALL, 1_000)).isEqualTo(new Page(newestFirst(history), OptionalLong.empty()));
        assertThat(store.samples("a", Span.ALL, 5).samples())
                .isEqualTo(newestFirst(history).subList(0, 5));
    }

    @Test
    void manyServicesDoNotMix() {
        Map<String, List<Sample>> histories = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            histories.put("service-" + i, history(i, 150));
        }
        for (int tick = 0; tick < 150; tick++) {
            int now = tick;
            Map<String, List<Sample>> flush = new HashMap<>();
            histories.forEach((id, samples) -> flush.put(id, List.of(samples.get(now))));
            assertThat(recording.write(flush).values()).containsOnly(Written.APPLIED);
        }

        histories.forEach((id, samples) ->
                assertThat(store.samples(id, Span.ALL, 1_000).samples()).isEqualTo(newestFirst(samples)));
        assertThat(store.latest()).hasSize(40);
    }

    @Test
    void oneFlushMayHoldManyChecksOfAService() {
        List<Sample> history = write("a", 500, 500);

        assertThat(store.samples("a", Span.ALL, 1_000).samples()).isEqualTo(newestFirst(history));
    }

    @Test
    void aSpanBeginsInclusiveAndEndsExclusive() {
        List<Sample> history = write("a", 300, 7);

        for (int first = 0; first < 300; first += 61) {
            Span span = new Span(
                    history.get(first).scheduledAt(),
                    history.get(299 - first / 2).scheduledAt());
            List<Sample> expected = history.stream()
                    .filter(sample -> span.contains(sample.scheduledAt()))
                    .toList();
            assertThat(store.samples("a", span, 1_000).samples()).isEqualTo(newestFirst(expected));
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        List<Sample> history = write("a", 400, 9);

        List<Sample> read = new ArrayList<>();
        OptionalLong next = OptionalLong.of(Long.MAX_VALUE);
        while (next.isPresent()) {
            Page page = store.samples("a", new Span(Long.MIN_VALUE, next.getAsLong()), 33);
            assertThat(page.samples()).hasSizeLessThanOrEqualTo(33);
            read.addAll(page.samples());
            next = page.next();
        }

        assertThat(read).isEqualTo(newestFirst(history));
    }

    @Test
    void aClockSetBackLosesAndDoublesNothing() {
        List<Sample> before = history(1, 200);
        List<Sample> after = new OrdinaryService(new SplittableRandom(2)).samples(START + 50 * INTERVAL, INTERVAL, 200);
        before.forEach(sample -> recording.write("a", List.of(sample)));
        after.forEach(sample -> recording.write("a", List.of(sample)));

        List<Sample> all = new ArrayList<>(before);
        all.addAll(after);
        assertThat(store.samples("a", Span.ALL, 1_000).samples())
                .hasSize(400)
                .isSortedAccordingTo(
                        Comparator.comparingLong(Sample::scheduledAt).reversed())
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(store.latest("a")).map(Latest::sample).contains(after.getLast());
    }

    @Test
    void aPageIsLongerWhereChecksShareItsLastMoment() {
        List<Sample> history = history(1, 10);
        recording.write("a", history);
        recording.write("a", history);

        Page page = store.samples("a", Span.ALL, 5);

        assertThat(page.samples()).hasSize(6);
        assertThat(page.next()).hasValue(history.get(7).scheduledAt());
    }

    @Test
    void theLatestIsTheLastWrittenWithItsState() {
        List<Sample> history = write("a", 250, 1);

        Latest latest = new Latest(history.getLast(), recording.state("a"));
        assertThat(store.latest("a")).contains(latest);
        assertThat(store.latest()).containsOnly(Map.entry("a", latest));
    }

    @Test
    void rollupsAddUpEveryCheckOnce() {
        List<Sample> history = write("a", 500, 3);

        for (Period period : Period.values()) {
            assertThat(store.rollups("a", period, Span.ALL)).isEqualTo(Rollup.of(period, history));
        }
    }

    @Test
    void rollupsAreThoseThatStartWithinTheSpan() {
        List<Sample> history = write("a", 500, 3);
        List<Rollup> all = Rollup.of(Period.HOUR, history);
        Span middle = new Span(all.get(1).start(), all.get(3).start());

        assertThat(store.rollups("a", Period.HOUR, middle)).isEqualTo(all.subList(1, 3));
    }

    @Test
    void changesOfStatusAreKeptInOrder() {
        Sample well = history(1, 1).getFirst();
        List<Sample> history = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            history.add(at(START + i, i / 5 % 2 == 0 ? well : down(well)));
        }
        history.forEach(sample -> recording.write("a", List.of(sample)));

        List<Transition> transitions = store.transitions("a", Span.ALL);

        assertThat(transitions)
                .extracting(Transition::to)
                .containsExactly(Status.HEALTHY, Status.UNHEALTHY, Status.HEALTHY, Status.UNHEALTHY);
        assertThat(transitions).extracting(Transition::at).containsExactly(START, START + 5, START + 10, START + 15);
        assertThat(store.transitions("a", new Span(START + 5, START + 15))).isEqualTo(transitions.subList(1, 3));
    }

    /// Writes a history, some samples a flush.
    private List<Sample> write(String serviceId, int size, int perFlush) {
        List<Sample> history = history(1, size);
        for (int start = 0; start < size; start += perFlush) {
            assertThat(recording.write(serviceId, history.subList(start, Math.min(size, start + perFlush))))
                    .containsOnly(Map.entry(Slice.of(serviceId), Written.APPLIED));
        }
        return history;
    }

    private static List<Sample> history(long seed, int size) {
        return new OrdinaryService(new SplittableRandom(seed)).samples(START, INTERVAL, size);
    }

    private static List<Sample> newestFirst(List<Sample> history) {
        List<Sample> reversed = new ArrayList<>(history);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Sample at(long moment, Sample sample) {
        return new Sample(moment, moment, sample.finding(), sample.phases());
    }

    private static Sample down(Sample sample) {
        return new Sample(sample.scheduledAt(), sample.startedAt(), OrdinaryService.DOWN, sample.phases());
    }
}
