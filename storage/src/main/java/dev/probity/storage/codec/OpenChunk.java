package dev.probity.storage.codec;

import dev.probity.monitor.history.Finding;
import dev.probity.monitor.history.Sample;
import java.util.ArrayList;
import java.util.List;

/// A chunk that still grows, in memory: compact, because there is one for every service, and immutable,
/// because readers look at it while it is written.
public final class OpenChunk {
    public static final OpenChunk EMPTY = new OpenChunk(List.of(), new byte[0], 0, 0);

    private final List<Finding> findings;
    private final byte[] rows;
    private final int size;
    private final long lastScheduledAt;

    private OpenChunk(List<Finding> findings, byte[] rows, int size, long lastScheduledAt) {
        this.findings = findings;
        this.rows = rows;
        this.size = size;
        this.lastScheduledAt = lastScheduledAt;
    }

    public OpenChunk plus(List<Sample> samples) {
        Dictionary<Finding> dictionary = new Dictionary<>(findings);
        ByteWriter out = new ByteWriter();
        out.write(rows);
        long base = lastScheduledAt;
        for (Sample sample : samples) {
            SampleRow.write(out, sample, base, dictionary::numberOf);
            base = sample.scheduledAt();
        }
        return new OpenChunk(dictionary.entries(), out.toBytes(), size + samples.size(), base);
    }

    /// In the order they came.
    public List<Sample> samples() {
        ByteReader in = new ByteReader(rows);
        List<Sample> samples = new ArrayList<>(size);
        long base = 0;
        for (int i = 0; i < size; i++) {
            Sample sample = SampleRow.read(in, base, findings::get);
            base = sample.scheduledAt();
            samples.add(sample);
        }
        return samples;
    }

    public int size() {
        return size;
    }
}
