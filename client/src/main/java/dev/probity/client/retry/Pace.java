package dev.probity.client.retry;

/// How soon a call may be tried again.
public enum Pace {
    /// The origin has seen nothing of it.
    AT_ONCE,
    /// The failure may pass.
    SOON,
    /// The origin asked for fewer requests.
    THROTTLED
}
