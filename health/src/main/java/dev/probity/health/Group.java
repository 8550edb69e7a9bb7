package dev.probity.health;

/// The question a probe asks. A component may answer several.
public enum Group {
    /// Should this process be restarted? Only a [LivenessCheck] may answer: a restart mends no dependency.
    LIVENESS,
    /// Should this process get traffic now?
    READINESS,
    /// Has this process finished starting?
    STARTUP
}
