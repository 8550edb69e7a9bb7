package dev.probity.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.Latest;
import dev.probity.monitor.store.Span;
import dev.probity.testkit.store.OrdinaryService;
import dev.probity.testkit.store.Recording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damage takes what it hit, is told of, and nothing else.
class DamagedFileTest {
    private static final long MORNING = 20_000 * Period.DAY.millis() + 6 * Period.HOUR.millis();

    private final List<Sample> history = new OrdinaryService(new SplittableRandom(1)).samples(MORNING, 30_000, 300);
    private final List<String> damage = new ArrayList<>();

    @TempDir
    private Path folder;

    private SqliteStore store;

    @BeforeEach
    void writeAHistory() {
        store = open();
        Recording recording = new Recording(store, store.claim(Slice.all(), "before"));
        for (int i = 0; i < 300; i += 10) {
            recording.write("a", history.subList(i, i + 10));
        }
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private SqliteStore open() {
        return QuickStore.open(folder.resolve("health.db"), (place, _) -> damage.add(place));
    }

    @Test
    void aDamagedChunkIsLeftOut() throws SQLException {
        spoil("UPDATE chunk SET data = substr(data, 1, 50) || x'00' || substr(data, 52) "
                + "WHERE id = (SELECT min(id) FROM chunk)");

        assertThat(store.samples("a", Span.ALL, 1_000).samples())
                .isEqualTo(history.subList(120, 300).reversed());
        assertThat(damage).singleElement().asString().startsWith("chunk ");
        assertThat(store.rollups("a", Period.DAY, Span.ALL)).isEqualTo(Rollup.of(Period.DAY, history));
    }

    @Test
    void whatOverlapsADamagedChunkIsKept() throws SQLException {
        spoil("UPDATE chunk SET data = x'01'");
        List<Sample> late = new OrdinaryService(new SplittableRandom(2)).samples(MORNING, 30_000, 120);

        new Recording(store, store.claim(Slice.all(), "again")).write("a", late);

        assertThat(store.samples("a", Span.ALL, 1_000).samples())
                .containsAll(late)
                .containsAll(history.subList(240, 300))
                .hasSize(180);
    }

    @Test
    void aDamagedLogRowIsLeftOut() throws SQLException {
        spoil("UPDATE log SET data = x'0102030405060708' WHERE flush = 27");
        store.close();
        store = open();

        assertThat(damage).containsExactly("log row 27");
        List<Sample> expected = new ArrayList<>(history);
        expected.subList(260, 270).clear();
        assertThat(store.samples("a", Span.ALL, 1_000).samples()).isEqualTo(expected.reversed());
        assertThat(store.latest("a")).map(Latest::sample).contains(history.getLast());
    }

    @Test
    void damageOfTheLastCheckIsRepairedByTheLog() throws SQLException {
        spoil("UPDATE service SET latest = x'ff'");
        store.close();
        store = open();

        assertThat(damage).containsExactly("last check of a");
        assertThat(store.latest("a")).map(Latest::sample).contains(history.getLast());
    }

    @Test
    void aDamagedRollupStillCounts() throws SQLException {
        spoil("UPDATE day SET times = x'ff'");

        assertThat(store.rollups("a", Period.DAY, Span.ALL))
                .extracting(Rollup::counts)
                .isEqualTo(Rollup.of(Period.DAY, history).stream()
                        .map(Rollup::counts)
                        .toList());
        assertThat(damage).singleElement().asString().startsWith("day ");
    }

    @Test
    void aDamagedPageTakesWhatLiesOnIt() throws Exception {
        store.close();
        overwritePageOfChunks();
        store = open();

        assertThat(store.samples("a", Span.ALL, 1_000).samples())
                .isEqualTo(history.subList(240, 300).reversed());
        assertThat(damage).isNotEmpty().allSatisfy(place -> assertThat(place).startsWith("chunk of service 0 on day "));
        assertThat(store.rollups("a", Period.DAY, Span.ALL)).isEqualTo(Rollup.of(Period.DAY, history));
    }

    private void overwritePageOfChunks() throws SQLException, IOException {
        long page;
        long size;
        try (Session session = OpenSession.to(folder.resolve("health.db")).open()) {
            page = session.number("SELECT max(pageno) FROM dbstat WHERE name = 'chunk' AND pagetype = 'leaf'");
            size = session.number("PRAGMA page_size");
        }
        try (FileChannel file = FileChannel.open(folder.resolve("health.db"), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(64).put(0, new byte[] {77}), (page - 1) * size);
        }
    }

    /// Behind the back of the store.
    private void spoil(String sql) throws SQLException {
        try (Session session = OpenSession.to(folder.resolve("health.db")).open()) {
            assertThat(session.update(sql)).isPositive();
        }
    }
}
