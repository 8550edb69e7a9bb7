package dev.probity.monitor.watch;

import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.observer.Stall;
import dev.probity.monitor.schedule.Due;
import dev.probity.monitor.store.Observed;

/// Told what the watch does, as it does it. It must not wait.
public interface Watcher {
    Watcher NONE = new Watcher() {};

    /// A check begins, so long after its moment.
    default void due(Due due) {}

    /// A check has ended and counts.
    default void checked(CheckResult result, Observed observed) {}

    /// We did not look for a while.
    default void stalled(Stall stall) {}

    /// Our own network went out, or came back.
    default void outage(boolean out) {}
}
