package dev.probity.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Probe;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A probe whose attempts begin without waiting; only then somebody waits for their outcome.
///
/// @param probe that must be able to
record BegunProbe(Probe probe) implements Probe {
    @Override
    public Outcome attempt(Duration timeout) throws InterruptedException {
        BlockingQueue<Rest> answered = new LinkedBlockingQueue<>();
        assertThat(probe.tryBegin(timeout, answered::add)).isTrue();
        return answered.take().outcome();
    }
}
