package dev.probity.monitor;

/// How a service is.
public enum Status {
    HEALTHY,
    /// It answers, but not as well as it should: slow, wrong version, certificate about to expire.
    DEGRADED,
    UNHEALTHY,
    /// Never checked, paused, or we could not tell. Counts neither for nor against uptime.
    UNKNOWN;

    /// Whether the service passed its check, for readers who only know yes and no.
    public boolean isUp() {
        return this == HEALTHY || this == DEGRADED;
    }
}
