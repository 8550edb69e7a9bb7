package dev.probity.monitor.slice;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The slices of a process that works alone: it claims all of them once, and keeps each until another
/// process takes it. It does not claim them back: two processes on one store would take turns for ever.
public final class SoleOwner implements Slices {
    private final Map<Slice, Epoch> owned;

    /// @param owner a name of this process for people
    public SoleOwner(SliceClaims claims, String owner) {
        owned = new ConcurrentHashMap<>(claims.claim(Slice.all(), owner));
    }

    @Override
    public Map<Slice, Epoch> owned() {
        return Map.copyOf(owned);
    }

    @Override
    public Optional<Epoch> epochOf(Slice slice) {
        return Optional.ofNullable(owned.get(slice));
    }

    @Override
    public boolean lost(Slice slice, Epoch epoch) {
        return owned.remove(slice, epoch);
    }
}
