package dev.probity.health.events;

/// Is told about changes, one after the other. It may take its time: it has a thread of its own, shared only with
/// other listeners. This is where a notifier is plugged in.
@FunctionalInterface
public interface StateListener {
    /// @throws Exception is logged; the change is not told again
    void changed(StateChange change) throws Exception;
}
