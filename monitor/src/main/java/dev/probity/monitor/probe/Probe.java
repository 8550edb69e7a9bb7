package dev.probity.monitor.probe;

import java.time.Duration;
import java.util.function.Consumer;

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

    /// Begins the same attempt without waiting for anything, if that can be done, so that it needs no thread
    /// while the far side takes its time.
    ///
    /// @param answered given the rest of the attempt, once, on a thread that must not be held up
    /// @return false when the attempt has to wait; then nothing has begun
    default boolean tryBegin(Duration timeout, Consumer<Rest> answered) {
        return false;
    }

    /// What is left of an attempt once the far side has answered or failed.
    interface Rest {
        /// Comes to the outcome. It may wait, for example while it follows a redirect.
        ///
        /// @throws InterruptedException when the thread was interrupted; everything the attempt held is
        ///     released
        Outcome outcome() throws InterruptedException;
    }
}
