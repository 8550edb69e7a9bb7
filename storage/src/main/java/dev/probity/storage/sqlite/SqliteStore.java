package dev.probity.storage.sqlite;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.slice.Epoch;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.Batch;
import dev.probity.monitor.store.Latest;
import dev.probity.monitor.store.Page;
import dev.probity.monitor.store.ResultStore;
import dev.probity.monitor.store.Retention;
import dev.probity.monitor.store.Span;
import dev.probity.monitor.store.Written;
import dev.probity.monitor.verdict.Transition;
import dev.probity.storage.Damage;
import dev.probity.storage.IncompatibleStoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The store in one file of SQLite, for one machine.
///
/// A flush is one transaction that writes one log row, whatever the number of services. Samples stay open,
/// that is in memory and in the log, until there are enough of a service to be sealed into a chunk. So what
/// is written per sample is little, and the last checks of all services are read without the disk.
///
/// Readers see what was appended before, also by another process: the number of the last log row tells
/// whether the open samples in memory are those that belong to the file they read.
///
/// Any thread may call; one writes at a time.
public final class SqliteStore implements ResultStore {
    private final Damage damage;
    private final LoadHeads loading;
    private final Writer writer;
    private final Readers readers;
    private final AppendFlush appending;
    private final TendFile tending;
    private final ReadSamples samples;
    private final ReadRollups rollups;

    SqliteStore(OpenSession open, Damage damage) {
        this.damage = damage;
        this.loading = new LoadHeads(damage);
        this.writer = new Writer(open, loading);
        this.readers = new Readers(open);
        this.appending = new AppendFlush(damage);
        this.tending = new TendFile(damage);
        this.samples = new ReadSamples(damage);
        this.rollups = new ReadRollups(damage);
        writer.refresh();
    }

    /// Opens a store, makes it where there is none, brings it to this version, and recovers from whatever
    /// ended its last owner.
    ///
    /// @param damage is told of what cannot be read
    /// @throws IncompatibleStoreException when the file is something else, or newer than this version
    /// @throws dev.probity.monitor.store.StoreUnavailableException when it cannot be opened now
    public static SqliteStore open(Path file, Damage damage) {
        return new SqliteStore(OpenSession.to(file), damage);
    }

    @Override
    public Map<Slice, Epoch> claim(Collection<Slice> slices, String owner) {
        return writer.write(draft -> Claims.claim(draft.session(), slices, owner));
    }

    @Override
    public Map<Slice, Written> append(List<Batch> flush) {
        return writer.write(draft -> appending.append(draft, flush));
    }

    @Override
    public Map<String, Latest> latest() {
        return read((_, heads) -> heads.latest());
    }

    @Override
    public Optional<Latest> latest(String serviceId) {
        return read((_, heads) -> heads.of(serviceId).flatMap(head -> Optional.ofNullable(head.latest())));
    }

    @Override
    public Page samples(String serviceId, Span due, int limit) {
        Page none = new Page(List.of(), OptionalLong.empty());
        return read(serviceId, none, (session, head) -> samples.read(session, head, due, limit));
    }

    @Override
    public List<Rollup> rollups(String serviceId, Period period, Span starts) {
        return read(serviceId, List.of(), (session, head) -> rollups.read(session, head, period, starts));
    }

    @Override
    public List<Transition> transitions(String serviceId, Span span) {
        return read(serviceId, List.of(), (session, head) -> Transitions.read(session, head.service(), span, damage));
    }

    @Override
    public Map<String, String> documents() {
        return readers.read(session -> {
            Map<String, String> documents = new HashMap<>();
            session.each(row -> documents.put(row.text(1), row.text(2)) == null, "SELECT id, text FROM document");
            return documents;
        });
    }

    @Override
    public Written keep(String serviceId, String document, Epoch epoch) {
        return change(
                serviceId,
                epoch,
                "INSERT INTO document (id, text) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text",
                serviceId,
                document);
    }

    @Override
    public Written forget(String serviceId, Epoch epoch) {
        return change(serviceId, epoch, "DELETE FROM document WHERE id = ?", serviceId);
    }

    private Written change(String serviceId, Epoch epoch, String sql, Object... values) {
        return writer.write(draft -> {
            if (!epoch.equals(Claims.epochs(draft.session()).get(Slice.of(serviceId)))) {
                return Written.FENCED;
            }
            draft.session().update(sql, values);
            return Written.APPLIED;
        });
    }

    @Override
    public boolean tend(long now, Retention retention) {
        return tending.tend(writer, now, retention);
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    /// Something read from the file and what is open beside it.
    private interface Reading<H, T> {
        T of(Session session, H heads) throws SQLException;
    }

    private <T> T read(String serviceId, T unknown, Reading<Head, T> reading) {
        return read((session, heads) -> {
            Optional<Head> head = heads.of(serviceId);
            return head.isPresent() ? reading.of(session, head.get()) : unknown;
        });
    }

    private <T> T read(Reading<Heads, T> reading) {
        Heads heads = writer.heads();
        Optional<T> read = readers.read(session -> LoadHeads.lastFlush(session) == heads.flush()
                ? Optional.of(reading.of(session, heads))
                : Optional.empty());
        if (read.isPresent()) {
            return read.get();
        }
        // A flush was committed between the two, or another process writes.
        writer.refresh();
        return readers.read(session -> reading.of(session, headsOf(session)));
    }

    /// Those of the file as this session sees it: from memory, or from the log if it is ahead once more.
    private Heads headsOf(Session session) throws SQLException {
        Heads heads = writer.heads();
        return LoadHeads.lastFlush(session) == heads.flush() ? heads : loading.from(session);
    }
}
