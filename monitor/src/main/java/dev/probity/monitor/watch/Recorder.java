package dev.probity.monitor.watch;

import dev.probity.monitor.slice.Epoch;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.slice.Slices;
import dev.probity.monitor.store.Batch;
import dev.probity.monitor.store.HistoryWriter;
import dev.probity.monitor.store.Observed;
import dev.probity.monitor.store.StoreUnavailableException;
import dev.probity.monitor.store.Written;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Brings observations to the store, many in one transaction.
///
/// While the store cannot be written they wait here, up to a bound; beyond it the oldest are lost, and
/// counted. Adding is safe for many threads and never waits; one thread flushes.
public final class Recorder {
    private final HistoryWriter writer;
    private final Slices slices;
    private final int capacity;
    private final Object lock = new Object();
    private Deque<Observed> waiting = new ArrayDeque<>();
    private long written;
    private long lost;
    private @Nullable String trouble;

    /// @param capacity how many observations may wait, at least 1
    public Recorder(HistoryWriter writer, Slices slices, int capacity) {
        this.writer = writer;
        this.slices = slices;
        this.capacity = capacity;
    }

    public void add(Observed observed) {
        synchronized (lock) {
            waiting.addLast(observed);
            shed();
        }
    }

    private void shed() {
        while (waiting.size() > capacity) {
            waiting.removeFirst();
            lost++;
        }
    }

    /// Writes everything that waits, in one transaction.
    ///
    /// @return the slices that turned out to belong to somebody else
    public List<Slice> flush() {
        Deque<Observed> taken;
        synchronized (lock) {
            taken = waiting;
            waiting = new ArrayDeque<>();
        }
        List<Batch> batches = batches(taken);
        if (batches.isEmpty()) {
            return List.of();
        }
        try {
            Map<Slice, Written> outcome = writer.append(batches);
            return settle(batches, outcome);
        } catch (StoreUnavailableException e) {
            putBack(taken, String.valueOf(e.getMessage()));
            return List.of();
        } catch (RuntimeException e) {
            // A defect; what was seen is not lost by it.
            putBack(taken, String.valueOf(e));
            throw e;
        }
    }

    /// What belongs to a slice that is ours no more is another's to write.
    private List<Batch> batches(Deque<Observed> taken) {
        Map<Slice, List<Observed>> bySlice = new TreeMap<>();
        taken.forEach(observed -> bySlice.computeIfAbsent(Slice.of(observed.serviceId()), _ -> new ArrayList<>())
                .add(observed));
        List<Batch> batches = new ArrayList<>();
        bySlice.forEach((slice, observed) ->
                slices.epochOf(slice).ifPresent(epoch -> batches.add(new Batch(slice, epoch, observed))));
        return batches;
    }

    private List<Slice> settle(List<Batch> batches, Map<Slice, Written> outcome) {
        List<Slice> fenced = new ArrayList<>();
        long count = 0;
        for (Batch batch : batches) {
            Epoch epoch = batch.epoch();
            if (outcome.get(batch.slice()) == Written.FENCED) {
                if (slices.lost(batch.slice(), epoch)) {
                    fenced.add(batch.slice());
                }
            } else {
                count += batch.observed().size();
            }
        }
        synchronized (lock) {
            written += count;
            trouble = null;
        }
        return fenced;
    }

    private void putBack(Deque<Observed> taken, String reason) {
        synchronized (lock) {
            taken.addAll(waiting);
            waiting = taken;
            shed();
            trouble = reason;
        }
    }

    /// How far the store is behind.
    ///
    /// @param waiting observations not yet written
    /// @param written so far
    /// @param lost because more waited than may
    /// @param trouble why the last flush failed; null when it did not
    public record Backlog(
            int waiting, long written, long lost, @Nullable String trouble) {}

    public Backlog backlog() {
        synchronized (lock) {
            return new Backlog(waiting.size(), written, lost, trouble);
        }
    }
}
