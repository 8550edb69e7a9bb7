package dev.probity.monitor.check;

import java.time.Duration;
import java.time.Instant;

/// The clocks a checker looks at and the way it waits, so that tests can own them.
public interface Time {
    /// The time of day, for people and records.
    Instant now();

    /// A clock that only goes forward, for measuring. Nanoseconds from an arbitrary origin.
    long nanoTime();

    void sleep(Duration duration) throws InterruptedException;

    /// The machine's own time.
    static Time system() {
        return new Time() {
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
    }
}
