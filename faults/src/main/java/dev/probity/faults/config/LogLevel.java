package dev.probity.faults.config;

/// Which requests are logged.
public enum LogLevel {
    DEBUG(0),
    INFO(0),
    WARNING(400),
    ERROR(500),
    OFF(Integer.MAX_VALUE);

    private final int leastStatus;

    LogLevel(int leastStatus) {
        this.leastStatus = leastStatus;
    }

    /// @param status of the answer; 0, for none, is logged unless nothing is
    public boolean includes(int status) {
        return this != OFF && (status == 0 || status >= leastStatus);
    }
}
