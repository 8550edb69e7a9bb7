package dev.probity.health.run;

import java.time.Duration;
import java.time.Instant;

/// The clocks and the alarm a checker goes by, so that tests can own them.
public interface Time extends AutoCloseable {
    /// The time of day, for people and records.
    Instant now();

    /// A clock that only goes forward, in nanoseconds from an arbitrary origin.
    long nanoTime();

    /// Runs the task once after the delay, on a thread that has to be given back at once.
    ///
    /// @throws java.util.concurrent.RejectedExecutionException after [#close()]
    Alarm after(Duration delay, Runnable task);

    /// No alarm rings any more.
    @Override
    void close();

    /// An alarm that was set.
    @FunctionalInterface
    interface Alarm {
        /// It does not ring, if it has not already.
        void cancel();
    }
}
