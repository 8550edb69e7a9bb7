package dev.probity.monitor.store;

/// What became of a write.
public enum Written {
    /// It is durable.
    APPLIED,
    /// The slice was claimed by another since; nothing was written, and nothing ever will be under this
    /// epoch.
    FENCED
}
