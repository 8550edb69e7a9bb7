package dev.probity.monitor.probe;

import java.time.Duration;

/// Looks at one service, once. A probe is bound to its service and safe to use from many threads.
@FunctionalInterface
public interface Probe {
    /// Makes one attempt and blocks until it is over.
    ///
    /// Whatever the far side does is an outcome, never an exception; an exception is a defect of the probe.
    ///
    /// @param timeout for everything the far side takes, from the name lookup to the last byte; our own delay
    ///     (phase `queue`) does not count
    /// @throws InterruptedException when the thread was interrupted; everything the attempt held is released
    Outcome attempt(Duration timeout) throws InterruptedException;
}
