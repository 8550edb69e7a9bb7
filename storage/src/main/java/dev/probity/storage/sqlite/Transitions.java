package dev.probity.storage.sqlite;

import dev.probity.monitor.store.Span;
import dev.probity.monitor.verdict.Transition;
import dev.probity.storage.Damage;
import dev.probity.storage.codec.Codes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Changes of status, a row each.
final class Transitions {
    private Transitions() {}

    static void insert(Session session, int service, Transition transition) throws SQLException {
        long day = Key.day(transition.at());
        long last = session.number(
                "SELECT max(id) FROM transition WHERE id BETWEEN ? AND ?",
                Key.first(service, day),
                Key.first(service + 1L, day) - 1);
        session.update(
                "INSERT INTO transition (id, at, before, after, reason, maintenance) VALUES (?, ?, ?, ?, ?, ?)",
                last == 0 ? Key.of(service, transition.at()) : Math.max(Key.of(service, transition.at()), last + 1),
                transition.at(),
                Codes.of(transition.from()),
                Codes.of(transition.to()),
                transition.reason(),
                transition.maintenance() ? 1 : 0);
    }

    static List<Transition> read(Session session, int service, Span span, Damage damage) throws SQLException {
        List<Transition> newestDayFirst = new ArrayList<>();
        new ServiceDays(session, "transition", service, damage).each(span, day -> {
            newestDayFirst.addAll(read(session, service, day, span));
            return true;
        });
        return newestDayFirst.stream()
                .sorted(Comparator.comparingLong(Transition::at))
                .toList();
    }

    private static List<Transition> read(Session session, int service, long day, Span span) throws SQLException {
        return session.list(
                Transitions::transition,
                "SELECT at, before, after, reason, maintenance FROM transition "
                        + "WHERE id BETWEEN ? AND ? AND at >= ? AND at < ? ORDER BY id",
                Key.first(service, day),
                Key.first(service + 1L, day) - 1,
                span.from(),
                span.to());
    }

    private static Transition transition(Row row) throws SQLException {
        return new Transition(
                row.number(1), Codes.status(row.small(2)), Codes.status(row.small(3)), row.text(4), row.small(5) == 1);
    }
}
