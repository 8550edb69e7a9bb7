package dev.probity.storage.sqlite;

import dev.probity.monitor.slice.Epoch;
import dev.probity.monitor.slice.Slice;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Who may write to which slice.
final class Claims {
    private Claims() {}

    static Map<Slice, Epoch> claim(Session session, Collection<Slice> slices, String owner) throws SQLException {
        for (Slice slice : slices) {
            session.update(
                    "INSERT INTO slice (number, epoch, owner) VALUES (?, 1, ?) "
                            + "ON CONFLICT (number) DO UPDATE SET epoch = epoch + 1, owner = excluded.owner",
                    slice.number(),
                    owner);
        }
        Map<Slice, Epoch> claimed = epochs(session);
        claimed.keySet().retainAll(slices);
        return claimed;
    }

    /// The epoch of every slice that was ever claimed.
    static Map<Slice, Epoch> epochs(Session session) throws SQLException {
        Map<Slice, Epoch> epochs = new HashMap<>();
        session.each(
                row -> {
                    epochs.put(Slice.all().get(row.small(1)), new Epoch(row.number(2)));
                    return true;
                },
                "SELECT number, epoch FROM slice");
        return epochs;
    }
}
