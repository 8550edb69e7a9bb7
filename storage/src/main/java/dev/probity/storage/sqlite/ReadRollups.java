package dev.probity.storage.sqlite;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.store.Span;
import dev.probity.storage.Damage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads rollups: those of sealed samples as they are stored, and the open samples added to them.
final class ReadRollups {
    private final Damage damage;
    private final RollupRows rows;

    ReadRollups(Damage damage) {
        this.damage = damage;
        this.rows = new RollupRows(damage);
    }

    List<Rollup> read(Session session, Head head, Period period, Span starts) throws SQLException {
        Map<Long, Rollup> byStart = new TreeMap<>();
        sealed(session, head.service(), period, starts).forEach(rollup -> add(byStart, rollup));
        Rollup.of(period, head.open().samples()).forEach(rollup -> add(byStart, rollup));
        return byStart.values().stream()
                .filter(rollup -> starts.contains(rollup.start()))
                .toList();
    }

    private static void add(Map<Long, Rollup> byStart, Rollup rollup) {
        byStart.merge(rollup.start(), rollup, Rollup::plus);
    }

    private List<Rollup> sealed(Session session, int service, Period period, Span starts) throws SQLException {
        return switch (period) {
            case HOUR -> hours(session, service, starts);
            case DAY -> rows.days(session, service, Key.day(starts.from()), Key.day(starts.to()));
        };
    }

    private List<Rollup> hours(Session session, int service, Span starts) throws SQLException {
        List<Rollup> hours = new ArrayList<>();
        new ServiceDays(session, "hour", service, damage).each(starts, day -> {
            hours.addAll(rows.hours(session, service, day));
            return true;
        });
        return hours;
    }
}
