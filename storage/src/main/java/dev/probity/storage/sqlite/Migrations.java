package dev.probity.storage.sqlite;

import dev.probity.storage.IncompatibleStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// Brings a file to the shape this version knows. The scripts are numbered; the file keeps the number of
/// the last one it has seen in `user_version`, and who it belongs to in `application_id`.
final class Migrations {
    private static final List<String> SCRIPTS = List.of("001-history.sql");
    /// "Prob".
    private static final int APPLICATION = 0x50726f62;
    /// What the write-ahead log is cut to once it has been emptied.
    private static final int LOG_BYTES = 16 << 20;

    private Migrations() {}

    /// The connection, fit for writing.
    ///
    /// @throws IncompatibleStoreException when the file is not ours, or newer
    static Session prepared(Session session) throws SQLException {
        try {
            refuseForeign(session);
            // These two have to be known before the first table. Twice the usual page, as chunks leave less of it
            // empty.
            session.execute("PRAGMA page_size = 8192");
            session.execute("PRAGMA auto_vacuum = INCREMENTAL");
            session.execute("PRAGMA journal_mode = WAL");
            session.execute("PRAGMA journal_size_limit = " + LOG_BYTES);
            session.beginWriting();
            migrate(session);
            session.commit();
            return session;
        } catch (SQLException | RuntimeException e) {
            Writer.closeQuietly(session);
            throw e;
        }
    }

    private static void migrate(Session session) throws SQLException {
        refuseForeign(session);
        long version = session.number("PRAGMA user_version");
        for (String script : SCRIPTS.subList((int) version, SCRIPTS.size())) {
            session.script(read(script));
        }
        if (version < SCRIPTS.size()) {
            session.execute("PRAGMA application_id = " + APPLICATION);
            session.execute("PRAGMA user_version = " + SCRIPTS.size());
        }
    }

    /// Before anything is changed, and again when nobody else can change it.
    private static void refuseForeign(Session session) throws SQLException {
        long version = session.number("PRAGMA user_version");
        boolean empty = session.number("SELECT count(*) FROM sqlite_schema") == 0;
        if (!empty && session.number("PRAGMA application_id") != APPLICATION) {
            throw new IncompatibleStoreException("The file is a database, but not one of Probity");
        }
        if (version > SCRIPTS.size()) {
            throw new IncompatibleStoreException("The store was written by a newer version of Probity: found version "
                    + version + " of the store, expected at most " + SCRIPTS.size());
        }
    }

    private static String read(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream(script)) {
            return new String(Objects.requireNonNull(in, script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
