package dev.probity.monitor.history;

import dev.probity.monitor.Status;
import dev.probity.monitor.check.Fault;
import org.jspecify.annotations.Nullable;

/// What a check found, apart from its times. Many checks in a row find the same, so history keeps it
/// once.
///
/// @param statusCode null when nothing answered
/// @param fault null when all is well; its message is cut to [#LONGEST_MESSAGE] characters
/// @param attempts how many the check took, at least 1
/// @param reused whether the connection had served an earlier request
/// @param maintenance whether the service was announced to be under maintenance
public record Finding(
        Status status,
        @Nullable Integer statusCode,
        @Nullable Fault fault,
        int attempts,
        boolean reused,
        boolean maintenance) {
    public static final int LONGEST_MESSAGE = 500;

    public Finding {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: found " + attempts + ", expected at least 1");
        }
        if (fault != null && fault.message().length() > LONGEST_MESSAGE) {
            fault = new Fault(fault.kind(), fault.message().substring(0, LONGEST_MESSAGE - 1) + "…");
        }
    }
}
