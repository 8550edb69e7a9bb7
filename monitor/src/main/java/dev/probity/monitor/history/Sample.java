package dev.probity.monitor.history;

import dev.probity.monitor.Status;
import dev.probity.monitor.check.Attempt;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.probe.Phases;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One check as history keeps it. Its last attempt speaks for it.
///
/// Every part has the resolution it is stored with, so what is read later equals what was written:
/// moments 1 ms, phases [#RESOLUTION_MICROS].
///
/// @param scheduledAt when it was due, milliseconds since the epoch, as a rule on the service's grid
/// @param startedAt when its first attempt began, milliseconds since the epoch
/// @param phases of the last attempt, rounded to the resolution
public record Sample(long scheduledAt, long startedAt, Finding finding, Phases phases) {
    /// 0.1 ms. Half the size of a history in microseconds, and finer than networks are steady.
    public static final long RESOLUTION_MICROS = 100;

    public Sample {
        phases = new Phases(
                rounded(phases.queue()),
                rounded(phases.dns()),
                rounded(phases.connect()),
                rounded(phases.tls()),
                rounded(phases.write()),
                rounded(phases.waiting()),
                rounded(phases.transfer()));
    }

    /// @param maintenance whether the service was announced to be under maintenance
    public static Sample of(CheckResult result, boolean maintenance) {
        Attempt last = result.last();
        Finding finding = new Finding(
                last.status(),
                last.statusCode(),
                last.fault(),
                result.attempts().size(),
                last.trace().reused(),
                maintenance);
        return new Sample(
                result.scheduledAt().toEpochMilli(), result.checkedAt().toEpochMilli(), finding, result.phases());
    }

    public Status status() {
        return finding.status();
    }

    /// Whether something answered; only then does the response time say something about the service.
    public boolean answered() {
        return finding.statusCode() != null;
    }

    /// What the service took, our own delay not counted; null when nothing answered.
    public @Nullable Duration responseTime() {
        return answered() ? phases.response() : null;
    }

    private static long rounded(long micros) {
        return (micros + RESOLUTION_MICROS / 2) / RESOLUTION_MICROS * RESOLUTION_MICROS;
    }
}
