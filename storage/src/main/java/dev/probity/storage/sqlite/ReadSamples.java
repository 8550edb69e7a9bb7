package dev.probity.storage.sqlite;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.store.Page;
import dev.probity.monitor.store.Span;
import dev.probity.storage.Damage;
import dev.probity.storage.codec.ChunkCodec;
import dev.probity.storage.codec.DamagedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/// Reads one page of a history: what is open, and as many chunks, newest first, as it takes.
final class ReadSamples {
    private final Damage damage;

    ReadSamples(Damage damage) {
        this.damage = damage;
    }

    Page read(Session session, Head head, Span due, int limit) throws SQLException {
        List<Sample> open = head.open().samples().stream()
                .filter(sample -> due.contains(sample.scheduledAt()))
                .toList();
        Gathered gathered = new Gathered(due, limit, open);
        new ServiceDays(session, "chunk", head.service(), damage).each(due, day -> {
            readDay(session, head.service(), day, gathered);
            return !gathered.isEnough();
        });
        return gathered.page();
    }

    private void readDay(Session session, int service, long day, Gathered gathered) throws SQLException {
        Span due = gathered.due;
        session.each(
                row -> {
                    gathered.add(decode(row));
                    return !gathered.isEnough();
                },
                "SELECT id, data FROM chunk WHERE id BETWEEN ? AND ? AND until >= ? ORDER BY id DESC",
                Key.first(service, day),
                day == Key.day(due.to() - 1) ? Key.of(service, due.to() - 1) : Key.first(service + 1L, day) - 1,
                day == Key.day(due.from()) ? Key.second(due.from()) : 0);
    }

    private List<Sample> decode(Row row) throws SQLException {
        try {
            return ChunkCodec.decode(row.bytes(2));
        } catch (DamagedException e) {
            damage.found("chunk " + row.number(1), e);
            return List.of();
        }
    }

    /// What was found so far. Chunks come newest first and do not overlap, so all samples from the start of
    /// the last chunk on are known; the open ones lie anywhere.
    private static final class Gathered {
        private final Span due;
        private final int limit;
        private final List<Sample> open;
        private final List<List<Sample>> chunks = new ArrayList<>();
        private int sealed;
        private long knownFrom = Long.MAX_VALUE;

        Gathered(Span due, int limit, List<Sample> open) {
            this.due = due;
            this.limit = limit;
            this.open = open;
        }

        void add(List<Sample> chunk) {
            if (!chunk.isEmpty()) {
                List<Sample> fitting = chunk.stream()
                        .filter(sample -> due.contains(sample.scheduledAt()))
                        .toList();
                chunks.add(fitting);
                sealed += fitting.size();
                knownFrom = chunk.getFirst().scheduledAt();
            }
        }

        /// One more than the page takes, so that its end is known.
        boolean isEnough() {
            long openAndKnown = open.stream()
                    .filter(sample -> sample.scheduledAt() >= knownFrom)
                    .count();
            return sealed + openAndKnown > limit;
        }

        Page page() {
            List<Sample> all = new ArrayList<>();
            chunks.reversed().forEach(all::addAll);
            all.addAll(open);
            // What was written last comes first, also of those due at the same moment.
            all.sort(Comparator.comparingLong(Sample::scheduledAt));
            List<Sample> newestFirst = all.reversed();
            int end = Math.min(limit, newestFirst.size());
            while (end < newestFirst.size() && at(newestFirst, end) == at(newestFirst, end - 1)) {
                end++;
            }
            return new Page(
                    newestFirst.subList(0, end),
                    end < newestFirst.size() ? OptionalLong.of(at(newestFirst, end - 1)) : OptionalLong.empty());
        }

        private static long at(List<Sample> samples, int index) {
            return samples.get(index).scheduledAt();
        }
    }
}
