package dev.probity.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.storage.IncompatibleStoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignFileTest {
    @TempDir
    private Path folder;

    @Test
    void theStoreOfANewerVersionIsRefused() throws SQLException {
        SqliteStore.open(file(), NoDamage.EXPECTED).close();
        execute("PRAGMA user_version = 77");

        assertThatThrownBy(() -> SqliteStore.open(file(), NoDamage.EXPECTED))
                .isInstanceOf(IncompatibleStoreException.class)
                .hasMessageContaining("newer version of Probity: found version 77 of the store, expected at most 1");
    }

    @Test
    void theDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
        execute("CREATE TABLE holiday (place TEXT)");

        assertThatThrownBy(() -> SqliteStore.open(file(), NoDamage.EXPECTED))
                .isInstanceOf(IncompatibleStoreException.class)
                .hasMessageContaining("not one of Probity");
        execute("INSERT INTO holiday VALUES ('Elba')");
    }

    private void execute(String sql) throws SQLException {
        try (Session session = OpenSession.to(file()).open()) {
            session.execute(sql);
        }
    }

    private Path file() {
        return folder.resolve("health.db");
    }
}
