package dev.probity.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Epoch;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.Latest;
import dev.probity.monitor.store.Span;
import dev.probity.monitor.store.StoreUnavailableException;
import dev.probity.testkit.store.OrdinaryService;
import dev.probity.testkit.store.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// While nothing can be written nothing changes, all can be read, and afterwards all goes on.
class UnavailableFileTest {
    private static final String NOTHING = "";
    private static final String LONG_DOCUMENT = "x".repeat(50_000);

    private final List<Sample> history =
            new OrdinaryService(new SplittableRandom(1)).samples(1_760_000_000_000L, 30_000, 700);
    /// A statement that brings the condition about on a connection.
    private String condition = NOTHING;

    private final List<Session> sessions = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path file;
    private SqliteStore store;
    private Map<Slice, Epoch> epochs;

    @BeforeEach
    void openStore() {
        file = folder.resolve("health.db");
        store = new SqliteStore(this::session, NoDamage.EXPECTED);
        epochs = store.claim(Slice.all(), "owner");
        new Recording(store, epochs).write("a", history.subList(0, 200));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private Session session() throws SQLException {
        Session session = QuickStore.session(file);
        session.execute("PRAGMA busy_timeout = 20");
        if (!condition.isEmpty()) {
            session.execute(condition);
        }
        sessions.add(session);
        return session;
    }

    @Test
    void aFullDisk() throws SQLException {
        befall("PRAGMA max_page_count = 1");

        assertRefused("the disk is full");
        assertGoesOnWhenItIsOver();
    }

    @Test
    void aDiskThatBecomesReadOnly() throws SQLException {
        befall("PRAGMA query_only = ON");

        assertRefused("read-only");
        assertGoesOnWhenItIsOver();
    }

    @Test
    void aLockThatAnotherHolds() throws SQLException {
        try (Session other = OpenSession.to(file).open()) {
            other.beginWriting();
            assertRefused("another process holds it locked");
            other.rollback();
        }
        assertGoesOnWhenItIsOver();
    }

    @Test
    void aFolderThatIsNotThere() {
        Path lost = folder.resolve("not/there/health.db");

        assertThatThrownBy(() -> SqliteStore.open(lost, NoDamage.EXPECTED))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void aFileThatIsNoDatabase() throws Exception {
        Path text = Files.writeString(folder.resolve("text.db"), "I am a letter, ".repeat(1_000));

        assertThatThrownBy(() -> SqliteStore.open(text, NoDamage.EXPECTED))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("the file is damaged");
    }

    private void befall(String statement) throws SQLException {
        condition = statement;
        sessions.getLast().execute(statement);
    }

    private void assertRefused(String reason) {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> new Recording(store, epochs).write("a", history.subList(200, 700)))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining(reason);
            assertThatThrownBy(() -> store.keep("a", LONG_DOCUMENT, new Epoch(1)))
                    .isInstanceOf(StoreUnavailableException.class);
        }
        assertHolds(200);
    }

    private void assertGoesOnWhenItIsOver() {
        condition = NOTHING;
        new Recording(store, epochs).write("a", history.subList(200, 700));
        assertHolds(700);
        store.close();
        store = SqliteStore.open(file, NoDamage.EXPECTED);
        assertHolds(700);
        assertThat(store.documents()).isEmpty();
    }

    private void assertHolds(int size) {
        assertThat(store.samples("a", Span.ALL, 1_000).samples())
                .isEqualTo(history.subList(0, size).reversed());
        assertThat(store.latest("a")).map(Latest::sample).contains(history.get(size - 1));
    }
}
