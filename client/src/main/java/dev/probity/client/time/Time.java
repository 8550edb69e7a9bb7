package dev.probity.client.time;

import java.time.Duration;
import java.time.Instant;

/// The clocks the client looks at and the way it waits, so that tests can own them.
public interface Time {
    /// The machine's own time.
    Time SYSTEM = new Time() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    };

    /// The time of day, for people, and for `Retry-After` when it names a date.
    Instant now();

    /// A clock that only goes forward, for measuring. Nanoseconds from an arbitrary origin.
    long nanoTime();

    void sleep(Duration duration) throws InterruptedException;
}
