package dev.probity.storage.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;

/// Opens connections to the file.
@FunctionalInterface
interface OpenSession {
    /// How long the lock of another process is waited for. Ours hold it for some milliseconds.
    int PATIENCE_MILLIS = 2_000;

    Session open() throws SQLException;

    /// Connections to a file, which is made where there is none.
    static OpenSession to(Path file) {
        // Absolute, because to the driver some words at the beginning of a name mean more than a name.
        String url = JDBC.PREFIX + file.toAbsolutePath();
        return () -> {
            Session session = new Session(JDBC.createConnection(url, new Properties()));
            session.execute("PRAGMA busy_timeout = " + PATIENCE_MILLIS);
            // A commit returns when it is on the disk, and not only on its way.
            session.execute("PRAGMA synchronous = FULL");
            return session;
        };
    }
}
