package dev.probity.monitor.store;

import dev.probity.monitor.slice.Slice;
import java.util.List;
import java.util.Map;

/// Writes what checks found.
public interface HistoryWriter {
    /// Writes one flush in one transaction: samples, states and transitions together. Batches of fenced
    /// slices are left out, all others are durable on return and visible to readers.
    ///
    /// @param flush at most one batch a slice
    /// @return what became of each batch
    /// @throws StoreUnavailableException when nothing was written; the same flush may be tried again
    Map<Slice, Written> append(List<Batch> flush);
}
