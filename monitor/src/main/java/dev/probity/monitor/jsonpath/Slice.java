package dev.probity.monitor.jsonpath;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// `start:end:step`, every so many elements of an array (RFC 9535 section 2.3.4).
record Slice(long start, long end, long step) implements Selector {
    /// Stands for a number that was left out; it is outside of the range of those that can be written.
    static final long OMITTED = Long.MAX_VALUE;

    /// Farther than any index can be. Clamped to the array like every other bound, it gives the defaults of
    /// table 8.
    private static final long OPEN = NumberLiteral.LARGEST_INTEGER + 1;

    static Slice of(long start, long end, long step) {
        long by = step == OMITTED ? 1 : step;
        long ahead = by < 0 ? -OPEN : OPEN;
        return new Slice(start == OMITTED ? -ahead : start, end == OMITTED ? ahead : end, by);
    }

    /// The indexes that the slice selects in an array of this length, in order.
    IntStream indexes(int length) {
        if (step == 0) {
            return IntStream.empty();
        }
        boolean ascending = step > 0;
        long from = clamp(start, ascending, length);
        long to = clamp(end, ascending, length);
        return LongStream.iterate(from, i -> ascending ? i < to : i > to, i -> i + step)
                .mapToInt(Math::toIntExact);
    }

    private static long clamp(long bound, boolean ascending, int length) {
        long fromStart = bound < 0 ? length + bound : bound;
        return ascending ? Math.clamp(fromStart, 0, length) : Math.clamp(fromStart, -1, length - 1);
    }
}
