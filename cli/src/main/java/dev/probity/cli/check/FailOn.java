package dev.probity.cli.check;

import dev.probity.monitor.Status;

/// From which status on the command fails.
enum FailOn {
    UNHEALTHY,
    DEGRADED,
    NEVER;

    boolean isMetBy(Status status) {
        return switch (this) {
            case UNHEALTHY -> status == Status.UNHEALTHY;
            case DEGRADED -> status == Status.UNHEALTHY || status == Status.DEGRADED;
            case NEVER -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
