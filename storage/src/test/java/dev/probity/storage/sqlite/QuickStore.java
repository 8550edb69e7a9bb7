package dev.probity.storage.sqlite;

import dev.probity.storage.Damage;
import java.nio.file.Path;
import java.sql.SQLException;

/// A store that does not wait for the disk, which no test can tell: it would take a power failure.
final class QuickStore {
    private QuickStore() {}

    static SqliteStore open(Path file, Damage damage) {
        return new SqliteStore(() -> session(file), damage);
    }

    static Session session(Path file) throws SQLException {
        Session session = OpenSession.to(file).open();
        session.execute("PRAGMA synchronous = OFF");
        return session;
    }
}
