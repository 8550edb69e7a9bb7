package dev.probity.monitor.history;

import java.util.Arrays;

/// How often which duration occurred: whole counts in buckets whose bounds are the same in every
/// histogram, for ever.
///
/// Durations are counted in steps of 0.1 ms. Below 64 steps each has a bucket of its own; beyond, every
/// doubling is divided into 32 buckets of equal width. So a quantile is exact below 6.4 ms and at most
/// 1/64 (1.6 %) off above. Adding two histograms adds counts: nothing is lost, and the order does not
/// matter. It takes whole numbers only, so every machine counts the same.
public final class Histogram {
    public static final Histogram EMPTY = new Histogram(0, new long[0]);

    private static final int DIVISIONS = 32;

    private final int first;
    private final long[] counts;
    private final long total;

    private Histogram(int first, long[] counts) {
        this.first = first;
        this.counts = counts;
        this.total = Arrays.stream(counts).sum();
    }

    /// @param micros durations in microseconds, none negative, in any order
    public static Histogram of(long... micros) {
        if (micros.length == 0) {
            return EMPTY;
        }
        int[] buckets = Arrays.stream(micros).mapToInt(Histogram::bucketOf).toArray();
        int first = Arrays.stream(buckets).min().getAsInt();
        long[] counts = new long[Arrays.stream(buckets).max().getAsInt() - first + 1];
        for (int bucket : buckets) {
            counts[bucket - first]++;
        }
        return new Histogram(first, counts);
    }

    /// A histogram as it was stored.
    ///
    /// @param first the bucket of the first count
    /// @param counts one a bucket, none negative, the first and the last above zero
    public static Histogram ofCounts(int first, long[] counts) {
        boolean trimmed = counts.length == 0 || (counts[0] > 0 && counts[counts.length - 1] > 0);
        if (first < 0 || !trimmed || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Counts of a histogram begin and end above zero");
        }
        return counts.length == 0 ? EMPTY : new Histogram(first, counts.clone());
    }

    /// Both together.
    public Histogram plus(Histogram other) {
        if (total == 0 || other.total == 0) {
            return total == 0 ? other : this;
        }
        int lowest = Math.min(first, other.first);
        int end = Math.max(first + counts.length, other.first + other.counts.length);
        long[] sums = new long[end - lowest];
        System.arraycopy(counts, 0, sums, first - lowest, counts.length);
        for (int i = 0; i < other.counts.length; i++) {
            sums[other.first - lowest + i] += other.counts[i];
        }
        return new Histogram(lowest, sums);
    }

    /// How many durations were counted.
    public long total() {
        return total;
    }

    /// The duration that a share of all do not exceed, in microseconds, at most 1.6 % off. Of n durations
    /// in order it is the one at `floor(share · (n − 1))`.
    ///
    /// @param share 0 to 1; 0.5 asks for the median
    /// @throws IllegalStateException when nothing was counted
    public long quantile(double share) {
        if (total == 0) {
            throw new IllegalStateException("Nothing was counted");
        }
        long rank = (long) Math.floor(share * (total - 1));
        int position = 0;
        for (long passed = counts[0]; passed <= rank; passed += counts[position]) {
            position++;
        }
        return middleOf(first + position);
    }

    /// The bucket of the first of [#counts()].
    public int first() {
        return first;
    }

    /// One a bucket, from the first that is not empty to the last.
    public long[] counts() {
        return counts.clone();
    }

    private static int bucketOf(long micros) {
        if (micros < 0) {
            throw new IllegalArgumentException("duration: found " + micros + " µs, expected none below zero");
        }
        long steps = (micros + Sample.RESOLUTION_MICROS / 2) / Sample.RESOLUTION_MICROS;
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(steps / DIVISIONS) - 1);
        return shift * DIVISIONS + (int) (steps >>> shift);
    }

    private static long middleOf(int bucket) {
        int shift = Math.max(0, bucket / DIVISIONS - 1);
        long lowest = (long) (bucket - shift * DIVISIONS) << shift;
        long width = 1L << shift;
        return lowest * Sample.RESOLUTION_MICROS + (width - 1) * Sample.RESOLUTION_MICROS / 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that && first == that.first && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * first + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Histogram of " + total;
    }
}
