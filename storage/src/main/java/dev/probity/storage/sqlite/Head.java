package dev.probity.storage.sqlite;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.store.Latest;
import dev.probity.storage.codec.OpenChunk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The end of a service's history: the samples that are not in a chunk yet, and the last check.
///
/// @param sealed all samples in log rows up to this one are in chunks
/// @param from the first log row with an open sample; meaningless when none is open
/// @param since when the first open sample was due
/// @param latest null when damage took it
record Head(
        int service,
        String id,
        long sealed,
        long from,
        long since,
        OpenChunk open,
        @Nullable Latest latest) {
    /// A chunk with more does not get smaller per sample.
    static final int FULL = 120;

    /// A head after a flush, and the samples to put into chunks with it.
    record Growth(Head after, List<Sample> sealed) {}

    /// Before the service's first flush.
    static Head first(int service, String id) {
        return new Head(service, id, 0, 0, 0, OpenChunk.EMPTY, null);
    }

    boolean isOpen() {
        return open.size() > 0;
    }

    /// Adds what a flush brings. A chunk lies within one day and ends with a flush, so that the number of a
    /// log row says which of its samples are sealed.
    ///
    /// @param flush its log row
    /// @param arrived at least one sample
    Growth plus(long flush, List<Sample> arrived, Latest now) {
        List<Sample> sealed = new ArrayList<>();
        Head head = this;
        if (isOpen() && arrived.stream().anyMatch(sample -> day(sample) != Key.day(since))) {
            sealed.addAll(open.samples());
            head = emptied(flush - 1, now);
        }
        head = head.opened(flush, arrived, now);
        if (head.open.size() >= FULL || arrived.stream().anyMatch(sample -> day(sample) != day(arrived.getFirst()))) {
            sealed.addAll(head.open.samples());
            head = head.emptied(flush, now);
        }
        return new Growth(head, sealed);
    }

    /// Nothing open any more.
    Head emptied(long flush, @Nullable Latest now) {
        return new Head(service, id, flush, 0, 0, OpenChunk.EMPTY, now);
    }

    private Head opened(long flush, List<Sample> arrived, Latest now) {
        long first = isOpen() ? from : flush;
        long due = isOpen() ? since : arrived.getFirst().scheduledAt();
        return new Head(service, id, sealed, first, due, open.plus(arrived), now);
    }

    private static long day(Sample sample) {
        return Key.day(sample.scheduledAt());
    }
}
