package dev.probity.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.Retention;
import dev.probity.testkit.store.OrdinaryService;
import dev.probity.testkit.store.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written and not needed any more does not stay.
class BoundedFilesTest {
    private static final long START = 20_000 * Period.DAY.millis();
    private static final int SERVICES = 60;

    @TempDir
    private Path folder;

    private SqliteStore store;
    private Recording recording;
    private long tick;

    @BeforeEach
    void openStore() {
        store = QuickStore.open(folder.resolve("health.db"), NoDamage.EXPECTED);
        recording = new Recording(store, store.claim(Slice.all(), "test"));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void theLogHoldsWhatIsOpenAndLittleMore() throws SQLException {
        write(300, 2);

        assertThat(count("SELECT count(*) FROM log")).isLessThan(150);
        assertThat(count("SELECT count(*) FROM chunk")).isGreaterThanOrEqualTo(4 * SERVICES);
    }

    @Test
    void samplesOfAServiceThatIsSeldomCheckedDoNotHoldTheLog() throws SQLException {
        recording.write("seldom", new OrdinaryService(new SplittableRandom(1)).samples(START, 1, 1));
        write(30, 10);
        assertThat(count("SELECT min(flush) FROM log")).isEqualTo(1);

        tend(START + 3 * Period.HOUR.millis(), Retention.DEFAULT);

        assertThat(count("SELECT count(*) FROM log")).isEqualTo(1);
        assertThat(store.latest()).hasSize(SERVICES + 1);
    }

    @Test
    void theWriteAheadLogIsCutWhenAReaderLetsGoOfIt() throws SQLException, IOException {
        try (Session reader = OpenSession.to(folder.resolve("health.db")).open()) {
            reader.begin();
            assertThat(reader.number("SELECT count(*) FROM chunk")).isZero();
            while (Files.size(writeAheadLog()) < 20 << 20) {
                write(10, 100);
                tend(START, Retention.DEFAULT);
            }
            reader.commit();
        }

        tend(START, Retention.DEFAULT);
        write(1, 1);

        assertThat(Files.size(writeAheadLog())).isLessThanOrEqualTo(16 << 20);
    }

    @Test
    void spaceThatIsFreeIsGivenBack() throws IOException {
        write(20, 240);
        tend(START, Retention.DEFAULT);
        long full = Files.size(folder.resolve("health.db"));

        tend(START + 400 * Period.DAY.millis(), Retention.DEFAULT);

        assertThat(Files.size(folder.resolve("health.db"))).isLessThan(full / 3);
    }

    /// So many flushes, each with some checks of every service.
    private void write(int flushes, int checks) {
        for (int flush = 0; flush < flushes; flush++) {
            Map<String, List<Sample>> samples = new HashMap<>();
            for (int i = 0; i < SERVICES; i++) {
                OrdinaryService service = new OrdinaryService(new SplittableRandom(tick * SERVICES + i));
                samples.put("service-" + i, service.samples(START + tick * 5_000, 5_000, checks));
            }
            recording.write(samples);
            tick += checks;
        }
    }

    private void tend(long now, Retention retention) {
        boolean more = true;
        while (more) {
            more = store.tend(now, retention);
        }
    }

    private Path writeAheadLog() {
        return folder.resolve("health.db-wal");
    }

    private long count(String sql) throws SQLException {
        try (Session session = OpenSession.to(folder.resolve("health.db")).open()) {
            return session.number(sql);
        }
    }
}
