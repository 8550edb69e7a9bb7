package dev.probity.storage.sqlite;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Epoch;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.Batch;
import dev.probity.monitor.store.Latest;
import dev.probity.monitor.store.Observed;
import dev.probity.monitor.store.Written;
import dev.probity.monitor.verdict.Transition;
import dev.probity.storage.Damage;
import dev.probity.storage.codec.LogEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes one flush: a log row with all its samples, the chunks that became full, and changes of status.
final class AppendFlush {
    /// How often log rows are deleted that nobody needs: often enough that they do not pile up, seldom enough
    /// that most are gone a page at a time.
    private static final int FLUSHES_PER_TRIM = 64;

    private final SealSamples sealing;

    AppendFlush(Damage damage) {
        this.sealing = new SealSamples(damage);
    }

    Map<Slice, Written> append(Draft draft, List<Batch> flush) throws SQLException {
        Map<Slice, Epoch> epochs = Claims.epochs(draft.session());
        Map<Slice, Written> written = new LinkedHashMap<>();
        List<Observed> admitted = new ArrayList<>();
        for (Batch batch : flush) {
            boolean owned = batch.epoch().equals(epochs.get(batch.slice()));
            written.put(batch.slice(), owned ? Written.APPLIED : Written.FENCED);
            if (owned) {
                admitted.addAll(batch.observed());
            }
        }
        if (!admitted.isEmpty()) {
            write(draft, admitted);
        }
        return written;
    }

    private void write(Draft draft, List<Observed> flush) throws SQLException {
        Map<String, List<Observed>> byService = new LinkedHashMap<>();
        flush.forEach(observed -> byService
                .computeIfAbsent(observed.serviceId(), _ -> new ArrayList<>())
                .add(observed));
        List<LogEntry> entries = new ArrayList<>();
        int next = draft.before().next();
        for (Map.Entry<String, List<Observed>> service : byService.entrySet()) {
            Optional<Head> known = draft.before().of(service.getKey());
            Head head = known.isPresent() ? known.get() : introduce(draft.session(), next++, service.getKey());
            grow(draft, head, service.getValue());
            service.getValue()
                    .forEach(
                            observed -> entries.add(new LogEntry(head.service(), observed.sample(), observed.after())));
        }
        draft.log(entries);
        if (draft.flush() % FLUSHES_PER_TRIM == 0) {
            TrimLog.trim(draft);
        }
    }

    private static Head introduce(Session session, int number, String id) throws SQLException {
        if (number > Key.LAST_SERVICE) {
            throw new IllegalStateException("A store has room for " + Key.LAST_SERVICE + " services");
        }
        session.update("INSERT INTO service (number, id, sealed) VALUES (?, ?, 0)", number, id);
        return Head.first(number, id);
    }

    private void grow(Draft draft, Head head, List<Observed> arrived) throws SQLException {
        Observed last = arrived.getLast();
        List<Sample> samples = arrived.stream().map(Observed::sample).toList();
        Head.Growth growth = head.plus(draft.flush(), samples, new Latest(last.sample(), last.after()));
        sealing.seal(draft.session(), growth);
        draft.put(growth.after());
        for (Observed observed : arrived) {
            Optional<Transition> transition = observed.transition();
            if (transition.isPresent()) {
                Transitions.insert(draft.session(), head.service(), transition.get());
            }
        }
    }
}
