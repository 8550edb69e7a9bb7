package dev.probity.storage.codec;

import dev.probity.monitor.history.Finding;
import dev.probity.monitor.history.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A chunk that still grows, in memory: compact, because there is one for every service, and never changed
/// once made, because readers look at it while it is written.
///
/// A chunk and the one it grew into share an array, so that growing does not copy. Each looks only at the
/// part that was there when it was made. Any thread may read; one at a time may let chunks grow.
public final class OpenChunk {
    public static final OpenChunk EMPTY = new OpenChunk(List.of(), new Rows(new byte[0]), 0, 0, 0);
    /// How much more than needed an array holds, in bytes: about ten samples.
    private static final int ROOM = 128;

    private final List<Finding> findings;
    private final Rows rows;
    private final int length;
    private final int size;
    private final long lastScheduledAt;

    /// An array, and how much of it is taken by the longest of the chunks that share it.
    private static final class Rows {
        private final byte[] bytes;
        private int taken;

        Rows(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private OpenChunk(List<Finding> findings, Rows rows, int length, int size, long lastScheduledAt) {
        this.findings = findings;
        this.rows = rows;
        this.length = length;
        this.size = size;
        this.lastScheduledAt = lastScheduledAt;
    }

    public OpenChunk plus(List<Sample> samples) {
        List<Finding> known = findings;
        ByteWriter more = new ByteWriter();
        long base = lastScheduledAt;
        for (Sample sample : samples) {
            // A chunk has few findings, as a rule one: no map is quicker than looking through them.
            int number = known.indexOf(sample.finding());
            if (number < 0) {
                number = known.size();
                known = with(known, sample.finding());
            }
            SampleRow.write(more, sample, base, number);
            base = sample.scheduledAt();
        }
        int end = length + more.size();
        Rows all = roomFor(end);
        more.copyTo(all.bytes, length);
        all.taken = end;
        return new OpenChunk(known, all, end, size + samples.size(), base);
    }

    private static List<Finding> with(List<Finding> known, Finding another) {
        List<Finding> all = new ArrayList<>(known);
        all.add(another);
        return List.copyOf(all);
    }

    /// This chunk's array, unless it is full or another chunk has grown from this one already.
    private Rows roomFor(int end) {
        return rows.taken == length && end <= rows.bytes.length
                ? rows
                : new Rows(Arrays.copyOf(rows.bytes, end + ROOM));
    }

    /// In the order they came.
    public List<Sample> samples() {
        ByteReader in = new ByteReader(rows.bytes, 0, length);
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
