package dev.probity.testkit;

import dev.probity.monitor.probe.Probe;

class FakeProbeTest extends ProbeContract {
    @Override
    protected Probe answering() {
        return FakeProbe.answering(200, "ok");
    }

    @Override
    protected Probe silent() {
        return FakeProbe.silent();
    }

    @Override
    protected Probe refusing() {
        return FakeProbe.refusing();
    }
}
