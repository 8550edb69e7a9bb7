package dev.probity.faults.capacity;

import java.time.Duration;

/// How much a service can do.
///
/// @param servers requests in service at once, at least 1
/// @param serviceTime how long each is served
/// @param queue how many may wait for service
/// @param whenFull what becomes of those for whom there is no room
public record Capacity(int servers, Duration serviceTime, int queue, WhenFull whenFull) {
    /// What a full service does.
    public enum WhenFull {
        /// It answers 503 with `Retry-After`.
        REJECT,
        /// It resets the connection.
        RESET,
        /// It says nothing.
        SILENCE
    }
}
