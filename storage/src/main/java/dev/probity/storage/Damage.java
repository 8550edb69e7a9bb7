package dev.probity.storage;

import dev.probity.storage.codec.DamagedException;

/// Is told of what is damaged in a store. The store leaves it out and goes on.
///
/// It is told again each time the damage is met, on the thread that met it.
@FunctionalInterface
public interface Damage {
    /// @param place what is damaged, for people, such as `chunk 22517998136852480`
    void found(String place, DamagedException reason);
}
