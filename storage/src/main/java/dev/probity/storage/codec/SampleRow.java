package dev.probity.storage.codec;

import dev.probity.monitor.history.Finding;
import dev.probity.monitor.history.Sample;
import java.util.function.IntFunction;

/// One sample as a row of numbers, some fifteen bytes, for where it does not stay: the log, and a chunk
/// that still grows.
final class SampleRow {
    private SampleRow() {}

    /// @param base a moment near the sample's, in milliseconds; the reader must know it
    /// @param finding the number the reader knows the sample's finding by
    static void write(ByteWriter out, Sample sample, long base, int finding) {
        out.writeSigned(sample.scheduledAt() - base);
        out.writeSigned(sample.startedAt() - sample.scheduledAt());
        out.writeNumber(finding);
        for (long steps : PhaseSteps.of(sample.phases())) {
            out.writeNumber(steps);
        }
    }

    static Sample read(ByteReader in, long base, IntFunction<Finding> findings) {
        long scheduledAt = base + in.readSigned();
        long startedAt = scheduledAt + in.readSigned();
        Finding finding = findings.apply(Math.toIntExact(in.readNumber()));
        long[] steps = new long[PhaseSteps.COUNT];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = in.readNumber();
        }
        return new Sample(scheduledAt, startedAt, finding, PhaseSteps.phases(steps));
    }
}
