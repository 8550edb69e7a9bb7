package dev.probity.testkit.store;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.slice.Epoch;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.Batch;
import dev.probity.monitor.store.Latest;
import dev.probity.monitor.store.Observed;
import dev.probity.monitor.store.Page;
import dev.probity.monitor.store.ResultStore;
import dev.probity.monitor.store.Retention;
import dev.probity.monitor.store.Span;
import dev.probity.monitor.store.StoreUnavailableException;
import dev.probity.monitor.store.Written;
import dev.probity.monitor.verdict.Transition;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A store that keeps everything in memory, for tests. It can be out of order for a while.
public final class MemoryStore implements ResultStore {
    private final Map<Slice, Epoch> epochs = new HashMap<>();
    private final Map<String, MemoryHistory> histories = new HashMap<>();
    private final Map<String, String> documents = new TreeMap<>();
    private boolean available = true;

    /// While it is not available, every call throws a [StoreUnavailableException].
    public synchronized void setAvailable(boolean available) {
        this.available = available;
    }

    @Override
    public synchronized Map<Slice, Epoch> claim(Collection<Slice> slices, String owner) {
        requireAvailable();
        Map<Slice, Epoch> claimed = new HashMap<>();
        for (Slice slice : slices) {
            Epoch epoch = epochs.merge(slice, new Epoch(1), (old, _) -> new Epoch(old.number() + 1));
            claimed.put(slice, epoch);
        }
        return claimed;
    }

    @Override
    public synchronized Map<Slice, Written> append(List<Batch> flush) {
        requireAvailable();
        Map<Slice, Written> written = new HashMap<>();
        for (Batch batch : flush) {
            written.put(
                    batch.slice(),
                    under(batch.slice(), batch.epoch(), () -> batch.observed().forEach(this::add)));
        }
        return written;
    }

    private void add(Observed observed) {
        histories
                .computeIfAbsent(observed.serviceId(), _ -> new MemoryHistory())
                .add(observed);
    }

    @Override
    public synchronized Map<String, Latest> latest() {
        requireAvailable();
        Map<String, Latest> latest = new TreeMap<>();
        histories.forEach((id, history) -> latest.put(id, history.latest()));
        return latest;
    }

    @Override
    public synchronized Optional<Latest> latest(String serviceId) {
        requireAvailable();
        return Optional.ofNullable(histories.get(serviceId)).map(MemoryHistory::latest);
    }

    @Override
    public synchronized Page samples(String serviceId, Span due, int limit) {
        return history(serviceId).page(due, limit);
    }

    @Override
    public synchronized List<Rollup> rollups(String serviceId, Period period, Span starts) {
        return history(serviceId).rollups(period, starts);
    }

    @Override
    public synchronized List<Transition> transitions(String serviceId, Span span) {
        return history(serviceId).transitions(span);
    }

    private MemoryHistory history(String serviceId) {
        requireAvailable();
        return histories.getOrDefault(serviceId, new MemoryHistory());
    }

    @Override
    public synchronized Map<String, String> documents() {
        requireAvailable();
        return Map.copyOf(documents);
    }

    @Override
    public synchronized Written keep(String serviceId, String document, Epoch epoch) {
        requireAvailable();
        return under(Slice.of(serviceId), epoch, () -> documents.put(serviceId, document));
    }

    @Override
    public synchronized Written forget(String serviceId, Epoch epoch) {
        requireAvailable();
        return under(Slice.of(serviceId), epoch, () -> documents.remove(serviceId));
    }

    @Override
    public synchronized boolean tend(long now, Retention retention) {
        requireAvailable();
        long today = Period.DAY.startOf(now);
        histories
                .values()
                .forEach(history -> history.forget(
                        today - retention.samples() * Period.DAY.millis(),
                        today - retention.hours() * Period.DAY.millis()));
        return false;
    }

    @Override
    public void close() {}

    private Written under(Slice slice, Epoch epoch, Runnable change) {
        if (!epoch.equals(epochs.get(slice))) {
            return Written.FENCED;
        }
        change.run();
        return Written.APPLIED;
    }

    private void requireAvailable() {
        if (!available) {
            throw new StoreUnavailableException("The disk is full", new IOException("No space left on device"));
        }
    }
}
