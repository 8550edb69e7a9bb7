package dev.probity.storage.sqlite;

import dev.probity.monitor.history.Counts;
import dev.probity.monitor.history.Histogram;
import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.ResponseTimes;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.history.Sample;
import dev.probity.storage.Damage;
import dev.probity.storage.codec.DamagedException;
import dev.probity.storage.codec.HistogramCodec;
import java.sql.SQLException;
import java.util.List;

/// Rollups as rows: one of each hour and one of each day of a service, of its sealed samples.
final class RollupRows {
    private static final String COLUMNS =
            "id, healthy, degraded, unhealthy, unknown, maintenance, sum, least, most, times";
    private static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
    private static final int DAY_SHIFT = 24;
    /// So that the days before 1970 have a place as well.
    private static final long DAY_ZERO = 1L << (DAY_SHIFT - 1);

    private final Damage damage;

    RollupRows(Damage damage) {
        this.damage = damage;
    }

    /// Adds samples that were sealed to the rollups they belong to.
    void add(Session session, int service, List<Sample> samples) throws SQLException {
        for (Period period : Period.values()) {
            for (Rollup rollup : Rollup.of(period, samples)) {
                add(session, service, rollup);
            }
        }
    }

    private void add(Session session, int service, Rollup rollup) throws SQLException {
        String table = table(rollup.period());
        long key = key(rollup.period(), service, rollup.start());
        List<Rollup> stored = session.list(
                row -> rollup(rollup.period(), row), "SELECT " + COLUMNS + " FROM " + table + " WHERE id = ?", key);
        Rollup sum = stored.stream().reduce(rollup, Rollup::plus);
        Counts counts = sum.counts();
        ResponseTimes times = sum.responseTimes();
        session.update(
                "INSERT OR REPLACE INTO " + table + " (" + COLUMNS + ") VALUES (" + PLACES + ")",
                key,
                counts.healthy(),
                counts.degraded(),
                counts.unhealthy(),
                counts.unknown(),
                counts.maintenance(),
                times.sum(),
                times.least(),
                times.most(),
                HistogramCodec.encode(times.histogram()));
    }

    /// The hours of one day.
    List<Rollup> hours(Session session, int service, long day) throws SQLException {
        return read(session, Period.HOUR, Key.first(service, day), Key.first(service + 1L, day) - 1);
    }

    /// @param last inclusive
    List<Rollup> days(Session session, int service, long first, long last) throws SQLException {
        return read(session, Period.DAY, dayKey(service, first), dayKey(service, last));
    }

    private List<Rollup> read(Session session, Period period, long first, long last) throws SQLException {
        return session.list(
                row -> rollup(period, row),
                "SELECT " + COLUMNS + " FROM " + table(period) + " WHERE id BETWEEN ? AND ? ORDER BY id",
                first,
                last);
    }

    private static String table(Period period) {
        return switch (period) {
            case HOUR -> "hour";
            case DAY -> "day";
        };
    }

    private static long key(Period period, int service, long start) {
        return switch (period) {
            case HOUR -> Key.of(service, start);
            case DAY -> dayKey(service, Key.day(start));
        };
    }

    private static long dayKey(int service, long day) {
        return ((long) service << DAY_SHIFT) + DAY_ZERO + day;
    }

    private static long start(Period period, long key) {
        return switch (period) {
            case HOUR -> Key.momentOf(key);
            case DAY -> ((key & ((1L << DAY_SHIFT) - 1)) - DAY_ZERO) * Period.DAY.millis();
        };
    }

    private Rollup rollup(Period period, Row row) throws SQLException {
        Counts counts = new Counts(row.number(2), row.number(3), row.number(4), row.number(5), row.number(6));
        return new Rollup(period, start(period, row.number(1)), counts, times(period, row));
    }

    /// Without its histogram the other numbers are no response times any more; the counts still hold.
    private ResponseTimes times(Period period, Row row) throws SQLException {
        try {
            Histogram histogram = HistogramCodec.decode(row.bytes(10));
            return histogram.total() == 0
                    ? ResponseTimes.NONE
                    : new ResponseTimes(row.number(7), row.number(8), row.number(9), histogram);
        } catch (DamagedException e) {
            damage.found(table(period) + " " + row.number(1), e);
            return ResponseTimes.NONE;
        }
    }
}
