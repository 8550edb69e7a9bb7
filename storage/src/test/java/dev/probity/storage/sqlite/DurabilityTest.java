package dev.probity.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What no test sees, because it would take a power failure, hangs on these settings.
class DurabilityTest {
    private static final int FULL = 2;
    private static final int INCREMENTAL = 2;

    @TempDir
    private Path folder;

    @Test
    void aCommitIsOnTheDiskWhenItReturns() throws SQLException {
        try (Session writer =
                Migrations.prepared(OpenSession.to(folder.resolve("health.db")).open())) {
            assertThat(writer.number("PRAGMA synchronous")).isEqualTo(FULL);
            assertThat(writer.number("PRAGMA auto_vacuum")).isEqualTo(INCREMENTAL);
            assertThat(writer.list(row -> row.text(1), "PRAGMA journal_mode")).containsExactly("wal");
        }
    }
}
