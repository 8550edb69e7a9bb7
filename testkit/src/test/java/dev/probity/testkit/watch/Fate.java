package dev.probity.testkit.watch;

import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Probe;
import java.time.Duration;

/// A probe whose target changes during the test.
final class Fate implements Probe {
    private volatile Probe now;

    Fate(Probe first) {
        now = first;
    }

    void becomes(Probe next) {
        now = next;
    }

    @Override
    public Outcome attempt(Duration timeout) throws InterruptedException {
        return now.attempt(timeout);
    }
}
