package dev.probity.storage.sqlite;

import java.sql.SQLException;

/// Deletes log rows whose samples are all in chunks.
final class TrimLog {
    private TrimLog() {}

    /// Never deletes the last row, whose number tells everybody what is new.
    static void trim(Draft draft) throws SQLException {
        draft.session().update("DELETE FROM log WHERE flush < ?", draft.after().oldestRow());
    }
}
