package dev.probity.storage.sqlite;

import dev.probity.monitor.store.Latest;
import dev.probity.storage.Damage;
import dev.probity.storage.codec.DamagedException;
import dev.probity.storage.codec.LatestCodec;
import dev.probity.storage.codec.LogCodec;
import dev.probity.storage.codec.LogEntry;
import dev.probity.storage.codec.OpenChunk;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the heads again from the log: at start, and when another process has written.
final class LoadHeads {
    private final Damage damage;

    LoadHeads(Damage damage) {
        this.damage = damage;
    }

    /// The number of the last log row; every change of a head makes one.
    static long lastFlush(Session session) throws SQLException {
        return session.number("SELECT max(flush) FROM log");
    }

    Heads from(Session session) throws SQLException {
        Map<Long, Growing> services = new HashMap<>();
        session.each(
                row -> {
                    Latest latest = latest(row.text(2), row.bytes(4));
                    services.put(row.number(1), new Growing(row.small(1), row.text(2), row.number(3), latest));
                    return true;
                },
                "SELECT number, id, sealed, latest FROM service");
        session.each(
                row -> {
                    long flush = row.number(1);
                    entries(flush, row.bytes(2)).forEach(entry -> add(services, flush, entry));
                    return true;
                },
                "SELECT flush, data FROM log ORDER BY flush");
        List<Head> heads = services.values().stream().map(Growing::head).toList();
        return Heads.NONE.after(lastFlush(session), heads);
    }

    private static void add(Map<Long, Growing> services, long flush, LogEntry entry) {
        Growing service = services.get(entry.service());
        if (service != null) {
            service.add(flush, entry);
        }
    }

    private List<LogEntry> entries(long flush, byte[] data) {
        try {
            return LogCodec.decode(data);
        } catch (DamagedException e) {
            damage.found("log row " + flush, e);
            return List.of();
        }
    }

    private @Nullable Latest latest(String id, byte[] data) {
        if (data.length == 0) {
            return null;
        }
        try {
            return LatestCodec.decode(data);
        } catch (DamagedException e) {
            damage.found("last check of " + id, e);
            return null;
        }
    }

    /// A head while the log is read.
    private static final class Growing {
        private final int number;
        private final String id;
        private final long sealed;
        private OpenChunk open = OpenChunk.EMPTY;
        private long from;
        private long since;
        private @Nullable Latest latest;

        Growing(int number, String id, long sealed, @Nullable Latest latest) {
            this.number = number;
            this.id = id;
            this.sealed = sealed;
            this.latest = latest;
        }

        void add(long flush, LogEntry entry) {
            if (flush <= sealed) {
                return;
            }
            if (open.size() == 0) {
                from = flush;
                since = entry.sample().scheduledAt();
            }
            open = open.plus(List.of(entry.sample()));
            latest = new Latest(entry.sample(), entry.state());
        }

        Head head() {
            return new Head(number, id, sealed, from, since, open, latest);
        }
    }
}
