package dev.probity.monitor.history;

/// How long a rollup is. Hours and days are those of UTC.
public enum Period {
    HOUR(3_600_000),
    DAY(86_400_000);

    private final long millis;

    Period(long millis) {
        this.millis = millis;
    }

    public long millis() {
        return millis;
    }

    /// The start of the period that a moment lies in; both in milliseconds since the epoch.
    public long startOf(long moment) {
        return moment - Math.floorMod(moment, millis);
    }
}
