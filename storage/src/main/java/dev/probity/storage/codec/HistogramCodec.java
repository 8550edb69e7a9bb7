package dev.probity.storage.codec;

import dev.probity.monitor.history.Histogram;

/// A histogram as bytes: for each bucket that is not empty how many empty ones lie before it, and its
/// count.
public final class HistogramCodec {
    private static final int MOST_BUCKETS = 1 << 12;

    private HistogramCodec() {}

    public static byte[] encode(Histogram histogram) {
        ByteWriter out = new ByteWriter();
        long[] counts = histogram.counts();
        out.writeNumber(histogram.first());
        out.writeNumber(counts.length);
        int empty = 0;
        for (long count : counts) {
            if (count == 0) {
                empty++;
            } else {
                out.writeNumber(empty);
                out.writeNumber(count);
                empty = 0;
            }
        }
        return Envelope.wrap(out);
    }

    /// @throws DamagedException when the bytes are not a histogram as it was written
    public static Histogram decode(byte[] bytes) throws DamagedException {
        return Envelope.unwrap(bytes, HistogramCodec::read);
    }

    private static Histogram read(ByteReader in) {
        int first = Math.toIntExact(in.readNumber());
        long length = in.readNumber();
        if (length < 0 || length > MOST_BUCKETS) {
            throw new IllegalArgumentException("found " + length + " buckets, expected at most " + MOST_BUCKETS);
        }
        long[] counts = new long[(int) length];
        for (int i = 0; !in.atEnd(); i++) {
            i += Math.toIntExact(in.readNumber());
            counts[i] = in.readNumber();
        }
        return Histogram.ofCounts(first, counts);
    }
}
