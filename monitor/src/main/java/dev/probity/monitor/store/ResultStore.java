package dev.probity.monitor.store;

import dev.probity.monitor.slice.SliceClaims;

/// Everything a store does. Users take the role they need.
public interface ResultStore
        extends SliceClaims, HistoryWriter, HistoryReader, ServiceDocuments, Upkeep, AutoCloseable {
    /// Lets go of the store. What was appended is durable already.
    @Override
    void close();
}
