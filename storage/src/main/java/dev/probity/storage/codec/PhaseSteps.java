package dev.probity.storage.codec;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.probe.Phases;

/// The phases of a sample as seven whole numbers of steps of 0.1 ms.
final class PhaseSteps {
    static final int COUNT = 7;
    private static final long STEP = Sample.RESOLUTION_MICROS;

    private PhaseSteps() {}

    static long[] of(Phases phases) {
        return new long[] {
            phases.queue() / STEP,
            phases.dns() / STEP,
            phases.connect() / STEP,
            phases.tls() / STEP,
            phases.write() / STEP,
            phases.waiting() / STEP,
            phases.transfer() / STEP
        };
    }

    static Phases phases(long[] steps) {
        return new Phases(
                steps[0] * STEP,
                steps[1] * STEP,
                steps[2] * STEP,
                steps[3] * STEP,
                steps[4] * STEP,
                steps[5] * STEP,
                steps[6] * STEP);
    }
}
