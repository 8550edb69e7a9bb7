package dev.probity.monitor.history;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.Fault;
import dev.probity.monitor.probe.Phases;
import org.jspecify.annotations.Nullable;

/// Samples for tests.
public final class Samples {
    private Samples() {}

    /// A sample of a status; an answered one took 5 ms.
    public static Sample of(long at, Status status) {
        return of(at, status, 5_000);
    }

    public static Sample of(long at, Status status, long waiting) {
        boolean answered = status.isUp();
        return new Sample(at, at, finding(status, answered ? 200 : null), new Phases(0, 0, 0, 0, 0, waiting, 0));
    }

    public static Sample inMaintenance(Sample sample) {
        Finding now = sample.finding();
        Finding then = new Finding(now.status(), now.statusCode(), now.fault(), now.attempts(), now.reused(), true);
        return new Sample(sample.scheduledAt(), sample.startedAt(), then, sample.phases());
    }

    private static Finding finding(Status status, @Nullable Integer code) {
        Fault fault = switch (status) {
            case HEALTHY -> null;
            case DEGRADED -> new Fault(ErrorKind.VERSION, "Expected version 2, got 1");
            case UNHEALTHY -> new Fault(ErrorKind.REFUSED, "Connection refused");
            case UNKNOWN -> new Fault(ErrorKind.OBSERVER, "We were asleep");
        };
        return new Finding(status, code, fault, 1, false, false);
    }
}
