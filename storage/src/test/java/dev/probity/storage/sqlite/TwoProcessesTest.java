package dev.probity.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.Latest;
import dev.probity.monitor.store.Retention;
import dev.probity.monitor.store.Span;
import dev.probity.monitor.store.Written;
import dev.probity.testkit.store.NumberedFlushes;
import dev.probity.testkit.store.OrdinaryService;
import dev.probity.testkit.store.Recording;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two stores on one file, as two processes have them.
class TwoProcessesTest {
    private static final Slice SLICE = Slice.of("a");

    private final List<Sample> history =
            new OrdinaryService(new SplittableRandom(1)).samples(1_760_000_000_000L, 30_000, 700);

    @TempDir
    private Path folder;

    @Test
    void theOlderIsFencedAtItsNextWriteAndReadsWhatTheYoungerWrites() {
        try (SqliteStore older = open();
                SqliteStore younger = open()) {
            Recording former = new Recording(older, older.claim(Slice.all(), "older"));
            former.write("a", history.subList(0, 200));
            Recording owner = new Recording(younger, younger.claim(Slice.all(), "younger"));

            assertThat(former.write("a", history.subList(200, 300))).containsExactly(Map.entry(SLICE, Written.FENCED));
            assertThat(owner.write("a", history.subList(200, 700))).containsExactly(Map.entry(SLICE, Written.APPLIED));

            assertHolds(older, 700);
            assertHolds(younger, 700);
        }
    }

    @Test
    void slicesThatChangeHandsLoseNothing() {
        try (SqliteStore one = open();
                SqliteStore other = open()) {
            for (int i = 0; i < 700; i += 10) {
                SqliteStore store = i / 10 % 2 == 0 ? one : other;
                new Recording(store, store.claim(Slice.all(), "whoever")).write("a", history.subList(i, i + 10));
            }
            while (one.tend(history.getLast().scheduledAt() + Period.DAY.millis(), Retention.DEFAULT)) {
                assertHolds(other, 700);
            }
            assertHolds(one, 700);
            assertHolds(other, 700);
        }
    }

    @Test
    void anotherProcessWritesWhileWeRead() throws Exception {
        Path file = folder.resolve("health.db");
        try (SqliteStore store = open();
                WriterProcess writer = new WriterProcess(file)) {
            NumberedFlushes flushes = new NumberedFlushes(store, WriteUntilKilled.SERVICES);
            long acknowledged = writer.awaitFlushes(1);
            for (int i = 0; i < 10; i++) {
                assertThat(store.latest()).hasSize(WriteUntilKilled.SERVICES);
                acknowledged = writer.awaitFlushes(20);
            }

            store.claim(Slice.all(), "we");
            writer.awaitEnd();
            assertThat(flushes.complete()).isGreaterThan(acknowledged);
        }
    }

    private SqliteStore open() {
        return QuickStore.open(folder.resolve("health.db"), NoDamage.EXPECTED);
    }

    private void assertHolds(SqliteStore store, int size) {
        assertThat(store.samples("a", Span.ALL, 1_000).samples())
                .isEqualTo(history.subList(0, size).reversed());
        assertThat(store.latest("a")).map(Latest::sample).contains(history.get(size - 1));
        assertThat(store.rollups("a", Period.DAY, Span.ALL)).isEqualTo(Rollup.of(Period.DAY, history.subList(0, size)));
    }
}
