package dev.probity.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Epoch;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.ResultStore;
import dev.probity.monitor.store.Span;
import dev.probity.monitor.store.Written;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store must do so that nobody writes beside the owner of a slice.
public abstract class FencingContract {
    private static final String ID = "a";
    private static final Slice SLICE = Slice.of(ID);
    private static final String ELSEWHERE = "elsewhere";

    private final List<Sample> history =
            new OrdinaryService(new SplittableRandom(1)).samples(1_760_000_000_000L, 30_000, 300);
    private ResultStore store;

    /// A new store that is empty.
    protected abstract ResultStore open() throws Exception;

    @BeforeEach
    final void openStore() throws Exception {
        store = open();
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    @Test
    void everyClaimRaisesTheEpoch() {
        Epoch first = epoch(store.claim(List.of(SLICE), "one"));
        Epoch second = epoch(store.claim(List.of(SLICE), "two"));

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void aFormerOwnerIsFenced() {
        Recording former = new Recording(store, store.claim(Slice.all(), "former"));
        former.write(ID, history.subList(0, 200));
        Recording owner = new Recording(store, store.claim(Slice.all(), "owner"));

        assertThat(former.write(ID, history.subList(200, 201))).containsExactly(Map.entry(SLICE, Written.FENCED));
        assertThat(owner.write(ID, history.subList(200, 300))).containsExactly(Map.entry(SLICE, Written.APPLIED));

        assertThat(store.samples(ID, Span.ALL, 1_000).samples()).isEqualTo(history.reversed());
    }

    @Test
    void whoNeverClaimedIsFenced() {
        Recording stranger = new Recording(store, Map.of(SLICE, new Epoch(1)));

        assertThat(stranger.write(ID, history)).containsExactly(Map.entry(SLICE, Written.FENCED));
        assertThat(store.latest()).isEmpty();
    }

    @Test
    void theLossOfOneSliceLeavesTheOthers() {
        assertThat(Slice.of(ELSEWHERE)).isNotEqualTo(SLICE);
        Recording former = new Recording(store, store.claim(Slice.all(), "former"));
        store.claim(List.of(SLICE), "owner");

        assertThat(former.write(Map.of(ID, history, ELSEWHERE, history)))
                .containsOnly(Map.entry(SLICE, Written.FENCED), Map.entry(Slice.of(ELSEWHERE), Written.APPLIED));
        assertThat(store.latest()).containsOnlyKeys(ELSEWHERE);
    }

    private static Epoch epoch(Map<Slice, Epoch> claimed) {
        return claimed.values().iterator().next();
    }
}
