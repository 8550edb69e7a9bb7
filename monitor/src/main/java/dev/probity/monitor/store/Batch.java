package dev.probity.monitor.store;

import dev.probity.monitor.slice.Epoch;
import dev.probity.monitor.slice.Slice;
import java.util.List;

/// What one flush writes to one slice.
///
/// @param epoch under which the slice was claimed
/// @param observed in the order of the checks, all of services of this slice
public record Batch(Slice slice, Epoch epoch, List<Observed> observed) {
    public Batch {
        observed = List.copyOf(observed);
    }
}
