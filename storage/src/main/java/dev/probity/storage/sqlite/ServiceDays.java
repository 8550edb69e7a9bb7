package dev.probity.storage.sqlite;

import dev.probity.monitor.store.Span;
import dev.probity.storage.Damage;
import dev.probity.storage.codec.DamagedException;
import java.sql.SQLException;
import java.util.OptionalLong;

/// The days on which a service has rows in a table with keys of [Key], newest first. It leaps from day to
/// day by the rows there are, so long pauses cost nothing.
///
/// Where a page of the file is damaged it says so and goes on with the day before; other days may lie on
/// other pages.
final class ServiceDays {
    /// After so many damaged days not a page is damaged but the table; the rest is not looked for.
    private static final int MOST_DAMAGED = 10;

    private final Session session;
    private final String table;
    private final int service;
    private final Damage damage;

    ServiceDays(Session session, String table, int service, Damage damage) {
        this.session = session;
        this.table = table;
        this.service = service;
        this.damage = damage;
    }

    /// Something done with each day.
    interface Visit {
        /// @return whether to go on to an earlier one
        boolean of(long day) throws SQLException;
    }

    /// @param span in which days are looked for; a day counts if any of it lies within
    void each(Span span, Visit visit) throws SQLException {
        long first = Key.day(span.from());
        long next = span.to() == Long.MIN_VALUE ? first - 1 : Key.day(span.to() - 1);
        int damaged = 0;
        while (next >= first && damaged < MOST_DAMAGED) {
            try {
                next = leap(next, first, visit);
            } catch (SQLException e) {
                if (!Unavailable.isDamage(e)) {
                    throw e;
                }
                damaged++;
                damage.found(table + " of service " + service + " on day " + next, unreadable(e));
                next--;
            }
        }
    }

    private static DamagedException unreadable(SQLException e) {
        return new DamagedException("SQLite cannot read a page of it", e);
    }

    /// Visits the last day up to this one if it is the service's.
    ///
    /// @return the day to look at next
    private long leap(long day, long first, Visit visit) throws SQLException {
        OptionalLong last = lastRow(Key.first(service + 1L, day));
        if (last.isEmpty() || Key.dayOf(last.getAsLong()) < first) {
            return first - 1;
        }
        long found = Key.dayOf(last.getAsLong());
        int whose = Key.serviceOf(last.getAsLong());
        if (whose > service) {
            return found;
        }
        boolean more = whose < service || visit.of(found);
        return more ? found - 1 : first - 1;
    }

    /// The last row of this service on a day; if there is none, of whomever, on whichever day before.
    private OptionalLong lastRow(long below) throws SQLException {
        return session
                .list(Row::key, "SELECT id FROM " + table + " WHERE id < ? ORDER BY id DESC LIMIT 1", below)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
