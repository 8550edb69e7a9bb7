package dev.probity.cli.check;

import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.service.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Everything there is to report.
///
/// @param services checked, in the order of the file
/// @param results one per service, in the same order
/// @param duration from the first check's beginning to the last one's end
record Run(List<Service> services, List<CheckResult> results, Instant startedAt, Duration duration) {
    long count(Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }
}
