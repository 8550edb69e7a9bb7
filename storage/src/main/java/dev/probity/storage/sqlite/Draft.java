package dev.probity.storage.sqlite;

import dev.probity.storage.codec.LogCodec;
import dev.probity.storage.codec.LogEntry;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A write that is not committed yet: its transaction, and the heads as they will be after it.
final class Draft {
    private final Session session;
    private final Heads before;
    private final Map<Integer, Head> changed = new LinkedHashMap<>();
    private boolean logged;

    Draft(Session session, Heads before) {
        this.session = session;
        this.before = before;
    }

    Session session() {
        return session;
    }

    Heads before() {
        return before;
    }

    /// The number of the log row this write makes, if it makes one.
    long flush() {
        return before.flush() + 1;
    }

    void put(Head head) {
        changed.put(head.service(), head);
    }

    /// Writes the log row. There must be one whenever a head changes: by its number everybody, also another
    /// process, sees that what they hold in memory is of before.
    void log(List<LogEntry> entries) throws SQLException {
        session.update("INSERT INTO log (flush, data) VALUES (?, ?)", flush(), LogCodec.encode(entries));
        logged = true;
    }

    Heads after() {
        return logged ? before.after(flush(), changed.values()) : before;
    }
}
