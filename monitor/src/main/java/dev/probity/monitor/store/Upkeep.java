package dev.probity.monitor.store;

/// What a store needs done now and then, in portions that do not hold up a flush.
public interface Upkeep {
    /// Does one portion: forgets what is older than the retention says, gives space back, keeps logs
    /// short.
    ///
    /// @param now milliseconds since the epoch
    /// @return whether there is more to do
    /// @throws StoreUnavailableException when nothing can be written now
    boolean tend(long now, Retention retention);
}
