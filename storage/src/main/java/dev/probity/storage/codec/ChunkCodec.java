package dev.probity.storage.codec;

import dev.probity.monitor.history.Finding;
import dev.probity.monitor.history.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// Many samples of one service, column by column, in some five bytes each.
///
/// Checks lie on a grid, find the same as the one before, and take about as long. So moments are kept as
/// distances from the grid, findings once each with the lengths of their runs, and every phase as a
/// [Column]. Chunks of more than about 120 samples hardly get smaller.
public final class ChunkCodec {
    private ChunkCodec() {}

    public static byte[] encode(List<Sample> samples) {
        ByteWriter out = new ByteWriter();
        out.writeNumber(samples.size());
        GridColumn.write(out, column(samples, Sample::scheduledAt));
        Column.write(out, column(samples, sample -> sample.startedAt() - sample.scheduledAt()));
        FindingRuns.write(out, samples.stream().map(Sample::finding).toList());
        List<long[]> steps =
                samples.stream().map(sample -> PhaseSteps.of(sample.phases())).toList();
        for (int phase = 0; phase < PhaseSteps.COUNT; phase++) {
            int number = phase;
            Column.write(out, column(steps, row -> row[number]));
        }
        return Envelope.wrap(out);
    }

    private static <T> long[] column(List<T> rows, ToLongFunction<T> value) {
        return rows.stream().mapToLong(value).toArray();
    }

    /// @throws DamagedException when the bytes are not a chunk as it was written
    public static List<Sample> decode(byte[] chunk) throws DamagedException {
        return Envelope.unwrap(chunk, ChunkCodec::read);
    }

    private static List<Sample> read(ByteReader in) {
        int size = Math.toIntExact(in.readNumber());
        long[] scheduled = GridColumn.read(in, size);
        long[] lateness = Column.read(in, size);
        List<Finding> findings = FindingRuns.read(in, size);
        long[][] phases = new long[PhaseSteps.COUNT][];
        for (int phase = 0; phase < PhaseSteps.COUNT; phase++) {
            phases[phase] = Column.read(in, size);
        }
        List<Sample> samples = new ArrayList<>(size);
        long[] steps = new long[PhaseSteps.COUNT];
        for (int i = 0; i < size; i++) {
            for (int phase = 0; phase < PhaseSteps.COUNT; phase++) {
                steps[phase] = phases[phase][i];
            }
            samples.add(
                    new Sample(scheduled[i], scheduled[i] + lateness[i], findings.get(i), PhaseSteps.phases(steps)));
        }
        return samples;
    }
}
