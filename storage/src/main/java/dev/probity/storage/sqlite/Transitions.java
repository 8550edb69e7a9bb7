package dev.probity.storage.sqlite;

import dev.probity.monitor.store.Span;
import dev.probity.monitor.verdict.Transition;
import dev.probity.storage.codec.Codes;
import java.sql.SQLException;
import java.util.List;

/// Changes of status, a row each.
final class Transitions {
    private Transitions() {}

    static void insert(Session session, int service, Transition transition) throws SQLException {
        session.update(
                "INSERT INTO transition (service, at, before, after, reason, maintenance) VALUES (?, ?, ?, ?, ?, ?)",
                service,
                transition.at(),
                Codes.of(transition.from()),
                Codes.of(transition.to()),
                transition.reason(),
                transition.maintenance() ? 1 : 0);
    }

    static List<Transition> read(Session session, int service, Span span) throws SQLException {
        return session.list(
                Transitions::transition,
                "SELECT at, before, after, reason, maintenance FROM transition "
                        + "WHERE service = ? AND at >= ? AND at < ? ORDER BY at, id",
                service,
                span.from(),
                span.to());
    }

    private static Transition transition(Row row) throws SQLException {
        return new Transition(
                row.number(1), Codes.status(row.small(2)), Codes.status(row.small(3)), row.text(4), row.small(5) == 1);
    }
}
