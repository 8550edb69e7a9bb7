package dev.probity.storage.sqlite;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.store.Latest;
import dev.probity.storage.Damage;
import dev.probity.storage.codec.ChunkCodec;
import dev.probity.storage.codec.DamagedException;
import dev.probity.storage.codec.LatestCodec;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Puts samples into chunks and adds them to the rollups.
///
/// The chunks of a service have no second in common, so a reader can stop at the chunk where it has enough.
/// As a rule samples come later than all before. Where they do not, because a clock was set back, the
/// chunks they overlap are read, merged with them, and written anew.
final class SealSamples {
    private final Damage damage;
    private final RollupRows rollups;

    SealSamples(Damage damage) {
        this.damage = damage;
        this.rollups = new RollupRows(damage);
    }

    /// Seals what a head let go of, and notes that it did.
    void seal(Session session, Head.Growth growth) throws SQLException {
        if (growth.sealed().isEmpty()) {
            return;
        }
        Head after = growth.after();
        Latest latest = after.latest();
        seal(session, after.service(), growth.sealed());
        session.update(
                "UPDATE service SET sealed = ?, latest = ? WHERE number = ?",
                after.sealed(),
                latest == null ? null : LatestCodec.encode(latest),
                after.service());
    }

    /// @param samples in the order they were taken
    private void seal(Session session, int service, List<Sample> samples) throws SQLException {
        var byDay =
                samples.stream().collect(groupingBy(sample -> Key.day(sample.scheduledAt()), TreeMap::new, toList()));
        for (List<Sample> day : byDay.values()) {
            for (List<Sample> chunk : SplitSamples.split(merged(session, service, byTime(day)))) {
                insert(session, service, chunk);
            }
        }
        rollups.add(session, service, samples);
    }

    private static void insert(Session session, int service, List<Sample> chunk) throws SQLException {
        session.update(
                "INSERT OR REPLACE INTO chunk (id, until, data) VALUES (?, ?, ?)",
                Key.of(service, chunk.getFirst().scheduledAt()),
                Key.second(chunk.getLast().scheduledAt()),
                ChunkCodec.encode(chunk));
    }

    /// The samples together with those of all chunks that overlap them; the chunks are taken away.
    private List<Sample> merged(Session session, int service, List<Sample> day) throws SQLException {
        Map<Long, List<Sample>> overlapping = overlapping(session, service, day);
        if (overlapping.isEmpty()) {
            return day;
        }
        List<Sample> all = new ArrayList<>();
        for (Map.Entry<Long, List<Sample>> chunk : overlapping.entrySet()) {
            all.addAll(chunk.getValue());
            session.update("DELETE FROM chunk WHERE id = ?", chunk.getKey());
        }
        all.addAll(day);
        return byTime(all);
    }

    private Map<Long, List<Sample>> overlapping(Session session, int service, List<Sample> day) throws SQLException {
        int first = Key.second(day.getFirst().scheduledAt());
        long last = Key.of(service, day.getLast().scheduledAt());
        Map<Long, List<Sample>> overlapping = new TreeMap<>();
        session.each(
                row -> {
                    boolean overlaps = row.small(2) >= first;
                    if (overlaps) {
                        long id = row.number(1);
                        decode(id, row.bytes(3)).ifPresent(chunk -> overlapping.put(id, chunk));
                    }
                    return overlaps;
                },
                "SELECT id, until, data FROM chunk WHERE id BETWEEN ? AND ? ORDER BY id DESC",
                Key.first(service, Key.dayOf(last)),
                last);
        return overlapping;
    }

    /// Empty when the chunk is damaged; it stays where it is.
    private Optional<List<Sample>> decode(long id, byte[] data) {
        try {
            return Optional.of(ChunkCodec.decode(data));
        } catch (DamagedException e) {
            damage.found("chunk " + id, e);
            return Optional.empty();
        }
    }

    /// Of those due at the same moment the one taken first comes first.
    private static List<Sample> byTime(List<Sample> samples) {
        return samples.stream()
                .sorted(Comparator.comparingLong(Sample::scheduledAt))
                .toList();
    }
}
