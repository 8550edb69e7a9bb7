package dev.probity.monitor.slice;

import java.util.Collection;
import java.util.Map;

/// Where slices are claimed: the store, because it also refuses the writes of former owners.
public interface SliceClaims {
    /// Takes slices, whoever had them. Their former owner is fenced from this moment on.
    ///
    /// @param owner a name for people, such as `host:4711`; it tells nobody apart
    /// @return the epoch of each slice, higher than any before
    Map<Slice, Epoch> claim(Collection<Slice> slices, String owner);
}
