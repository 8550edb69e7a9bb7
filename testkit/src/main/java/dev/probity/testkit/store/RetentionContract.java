package dev.probity.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.ResultStore;
import dev.probity.monitor.store.Retention;
import dev.probity.monitor.store.Span;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store must forget, and what not.
public abstract class RetentionContract {
    private static final long DAY = Period.DAY.millis();
    private static final long MIDNIGHT = 20_000 * DAY;

    private final List<Sample> history =
            new OrdinaryService(new SplittableRandom(1)).samples(MIDNIGHT, DAY / 100, 1_000);
    private ResultStore store;

    /// A new store that is empty.
    protected abstract ResultStore open() throws Exception;

    @BeforeEach
    final void writeTenDays() throws Exception {
        store = open();
        Recording recording = new Recording(store, store.claim(Slice.all(), "contract"));
        for (int i = 0; i < history.size(); i += 10) {
            recording.write("a", history.subList(i, i + 10));
        }
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    @Test
    void wholeDaysOfSamplesAreForgottenAndTheirRollupsStay() {
        List<Rollup> hours = Rollup.of(Period.HOUR, history);

        tend(MIDNIGHT + 10 * DAY - 1, new Retention(3, 1_000));

        assertThat(store.samples("a", Span.ALL, 2_000).samples())
                .isEqualTo(history.subList(600, 1_000).reversed());
        assertThat(store.rollups("a", Period.HOUR, Span.ALL)).isEqualTo(hours);
        assertThat(store.rollups("a", Period.DAY, Span.ALL)).isEqualTo(Rollup.of(Period.DAY, history));
    }

    @Test
    void hoursAreForgottenByTheirOwnMeasureAndDaysNever() {
        tend(MIDNIGHT + 10 * DAY - 1, new Retention(3, 5));

        assertThat(store.rollups("a", Period.HOUR, Span.ALL))
                .isEqualTo(Rollup.of(Period.HOUR, history.subList(400, 1_000)));
        assertThat(store.rollups("a", Period.DAY, Span.ALL)).isEqualTo(Rollup.of(Period.DAY, history));
    }

    @Test
    void longAfterTheLastCheckEverythingButDaysIsForgotten() {
        tend(MIDNIGHT + 5_000 * DAY, Retention.DEFAULT);

        assertThat(store.samples("a", Span.ALL, 2_000).samples()).isEmpty();
        assertThat(store.rollups("a", Period.HOUR, Span.ALL)).isEmpty();
        assertThat(store.rollups("a", Period.DAY, Span.ALL)).isEqualTo(Rollup.of(Period.DAY, history));
        assertThat(store.latest()).containsOnlyKeys("a");
    }

    private void tend(long now, Retention retention) {
        boolean more = true;
        while (more) {
            more = store.tend(now, retention);
        }
    }
}
