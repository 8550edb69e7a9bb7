package dev.probity.client.bulkhead;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// @param concurrent calls to one origin at a time
/// @param patience how long a further call waits for its turn, in the order of arrival
public record BulkheadConfig(int concurrent, Duration patience) {
    /// 64 calls at a time, 100 ms: longer queues only make every call late.
    public static final BulkheadConfig DEFAULT = new BulkheadConfig(64, Duration.ofMillis(100));

    /// Everything that is wrong with it; empty when all is well.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (concurrent < 1) {
            problems.add("bulkhead.concurrent: found " + concurrent + ", expected at least 1");
        }
        if (patience.isNegative()) {
            problems.add("bulkhead.patience: found " + patience + ", expected no negative time");
        }
        return problems;
    }
}
