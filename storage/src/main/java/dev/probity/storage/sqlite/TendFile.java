package dev.probity.storage.sqlite;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.store.Retention;
import dev.probity.storage.Damage;
import java.sql.SQLException;
import java.util.List;

/// The upkeep of the file, in portions that take some tens of milliseconds.
final class TendFile {
    private static final int HEADS = 200;
    private static final int ROWS = 2_000;
    private static final int PAGES = 1_000;
    /// Samples that have been open for this long are sealed even if they are few: the log cannot be cut
    /// before them. A service that is checked every minute fills a chunk in that time.
    private static final long OPEN_MILLIS = 2 * Period.HOUR.millis();
    /// One page in so many may be free: as many as a day's samples take of a month's are soon used again.
    private static final int FREE_SHARE = 8;

    private final SealSamples sealing;

    TendFile(Damage damage) {
        this.sealing = new SealSamples(damage);
    }

    /// @return whether there is more to do
    boolean tend(Writer writer, long now, Retention retention) {
        boolean more = writer.write(draft -> sealOld(draft, now) || forget(draft.session(), Key.day(now), retention));
        return writer.alone(TendFile::giveBack) || more;
    }

    private boolean sealOld(Draft draft, long now) throws SQLException {
        List<Head> old = draft.before().stream()
                .filter(head -> head.isOpen() && head.since() < now - OPEN_MILLIS)
                .limit(HEADS)
                .toList();
        for (Head head : old) {
            Head after = head.emptied(draft.before().flush(), head.latest());
            sealing.seal(draft.session(), new Head.Growth(after, head.open().samples()));
            draft.put(after);
        }
        if (!old.isEmpty()) {
            draft.log(List.of());
        }
        TrimLog.trim(draft);
        return old.size() == HEADS;
    }

    private static boolean forget(Session session, long today, Retention retention) throws SQLException {
        long samples = today - retention.samples();
        long hours = today - retention.hours();
        return delete(session, "chunk", samples)
                || delete(session, "hour", hours)
                || delete(session, "transition", hours);
    }

    private static boolean delete(Session session, String table, long firstDay) throws SQLException {
        String some = "SELECT id FROM " + table + " WHERE id < ? ORDER BY id LIMIT " + ROWS;
        return session.update("DELETE FROM " + table + " WHERE id IN (" + some + ")", Key.first(0, firstDay)) == ROWS;
    }

    /// Cuts pages off the file that are free and too many, and empties the write-ahead log into it.
    private static boolean giveBack(Session session) throws SQLException {
        long most = session.number("PRAGMA page_count") / FREE_SHARE;
        long tooMany = session.number("PRAGMA freelist_count") - most;
        if (tooMany > 0) {
            session.script("PRAGMA incremental_vacuum(" + Math.min(tooMany, PAGES) + ")");
        }
        session.execute("PRAGMA wal_checkpoint(PASSIVE)");
        return tooMany > PAGES;
    }
}
