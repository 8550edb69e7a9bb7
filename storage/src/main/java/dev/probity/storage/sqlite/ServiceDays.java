package dev.probity.storage.sqlite;

import dev.probity.monitor.store.Span;
import java.sql.SQLException;

/// The days on which a service has rows in a table with keys of [Key], newest first. It leaps from day to
/// day by the rows there are, so long pauses cost nothing.
final class ServiceDays {
    private final Session session;
    private final String latestBelow;
    private final int service;
    private final long first;
    private long next;

    /// @param span in which days are looked for; a day counts if any of it lies within
    ServiceDays(Session session, String table, int service, Span span) {
        this.session = session;
        this.latestBelow = "SELECT id FROM " + table + " WHERE id < ? ORDER BY id DESC LIMIT 1";
        this.service = service;
        this.first = Key.day(span.from());
        this.next = span.to() == Long.MIN_VALUE ? first - 1 : Key.day(span.to() - 1);
    }

    /// Something done with each day.
    interface Visit {
        /// @return whether to go on to an earlier one
        boolean of(long day) throws SQLException;
    }

    void each(Visit visit) throws SQLException {
        boolean more = true;
        while (more && next >= first) {
            // The last row of this service on this day; if there is none, of whomever, on whichever day before.
            long[] found = {Long.MIN_VALUE};
            session.each(
                    row -> {
                        found[0] = row.number(1);
                        return false;
                    },
                    latestBelow,
                    Key.first(service + 1L, next));
            long day = Key.dayOf(found[0]);
            int whose = Key.serviceOf(found[0]);
            if (found[0] == Long.MIN_VALUE || day < first) {
                return;
            }
            if (whose == service) {
                more = visit.of(day);
            }
            next = whose > service ? day : day - 1;
        }
    }
}
