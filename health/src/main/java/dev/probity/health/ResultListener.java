package dev.probity.health;

/// Is told every result, in order per component, before anyone who asked gets it.
///
/// It is called by the thread that ends the check, never under a lock; it must return at once and do no I/O.
/// What may take its time listens through `events.StateChanges`.
@FunctionalInterface
public interface ResultListener {
    void observed(Observation observation);
}
