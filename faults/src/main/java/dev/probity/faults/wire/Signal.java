package dev.probity.faults.wire;

/// What a connection is told from outside.
enum Signal {
    /// The server is closing: waits end at once, answers that are due still go out.
    STOP,
    /// Waits end at once, and everything else goes on.
    HURRY
}
