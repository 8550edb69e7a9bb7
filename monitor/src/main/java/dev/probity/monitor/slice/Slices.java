package dev.probity.monitor.slice;

import java.util.Map;
import java.util.Optional;

/// Which slices this process owns. A single process owns them all; in a cluster they come and go.
public interface Slices {
    /// Every slice that is ours now, with the epoch to write under.
    Map<Slice, Epoch> owned();

    /// The epoch to write a slice under; empty when it is not ours.
    Optional<Epoch> epochOf(Slice slice);

    /// Gives up a slice because the store refused a write under this epoch. If it has been claimed anew
    /// since, nothing happens.
    ///
    /// @return whether it was ours until now; true only once per loss
    boolean lost(Slice slice, Epoch epoch);
}
