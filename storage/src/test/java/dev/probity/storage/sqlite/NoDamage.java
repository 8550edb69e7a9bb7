package dev.probity.storage.sqlite;

import dev.probity.storage.Damage;

/// Fails the test that meets damage.
final class NoDamage {
    static final Damage EXPECTED = (place, reason) -> {
        throw new AssertionError(place + " is damaged", reason);
    };

    private NoDamage() {}
}
