package dev.probity.monitor.check;

import dev.probity.monitor.Status;
import dev.probity.monitor.probe.Phases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one check of a service found. The last attempt speaks for the check; all are kept.
///
/// @param attempts in order, at least one
/// @param scheduledAt when the check was due
/// @param checkedAt when its first attempt began
public record CheckResult(
        String serviceId, String serviceName, List<Attempt> attempts, Instant scheduledAt, Instant checkedAt) {
    public CheckResult {
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("A check has at least one attempt");
        }
    }

    public Attempt last() {
        return attempts.getLast();
    }

    public Status status() {
        return last().status();
    }

    public Phases phases() {
        return last().trace().phases();
    }

    /// The same when it turns out that we could not see: whatever the attempts found says nothing about
    /// the service.
    ///
    /// @param reason why, for people
    public CheckResult unseen(String reason) {
        List<Attempt> unseen =
                attempts.stream().map(attempt -> attempt.unseen(reason)).toList();
        return new CheckResult(serviceId, serviceName, unseen, scheduledAt, checkedAt);
    }

    /// What the service took, our own delay not counted; null when nothing answered.
    public @Nullable Duration responseTime() {
        return last().answered() ? phases().response() : null;
    }
}
