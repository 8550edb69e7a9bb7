package dev.probity.monitor.history;

/// How many checks found what. Each check is counted once: one taken in maintenance counts there,
/// whatever it found.
///
/// @param unknown we could not see
public record Counts(long healthy, long degraded, long unhealthy, long unknown, long maintenance) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    static Counts of(Finding finding) {
        if (finding.maintenance()) {
            return new Counts(0, 0, 0, 0, 1);
        }
        return switch (finding.status()) {
            case HEALTHY -> new Counts(1, 0, 0, 0, 0);
            case DEGRADED -> new Counts(0, 1, 0, 0, 0);
            case UNHEALTHY -> new Counts(0, 0, 1, 0, 0);
            case UNKNOWN -> new Counts(0, 0, 0, 1, 0);
        };
    }

    public Counts plus(Counts other) {
        return new Counts(
                healthy + other.healthy,
                degraded + other.degraded,
                unhealthy + other.unhealthy,
                unknown + other.unknown,
                maintenance + other.maintenance);
    }

    public long total() {
        return healthy + degraded + unhealthy + unknown + maintenance;
    }
}
