package dev.probity.storage.codec;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Moments that lie on a grid, as a rule: the first, the step of the grid, and how far each next one is
/// off it.
final class GridColumn {
    private GridColumn() {}

    static void write(ByteWriter out, long[] moments) {
        long[] distances = IntStream.range(1, moments.length)
                .mapToLong(i -> moments[i] - moments[i - 1])
                .toArray();
        long step = mostFrequent(distances);
        out.writeSigned(moments.length == 0 ? 0 : moments[0]);
        out.writeSigned(step);
        Column.write(
                out, LongStream.of(distances).map(distance -> distance - step).toArray());
    }

    static long[] read(ByteReader in, int size) {
        long first = in.readSigned();
        long step = in.readSigned();
        long[] residuals = Column.read(in, Math.max(0, size - 1));
        long[] moments = new long[size];
        for (int i = 0; i < size; i++) {
            moments[i] = i == 0 ? first : moments[i - 1] + step + residuals[i - 1];
        }
        return moments;
    }

    private static long mostFrequent(long[] distances) {
        return LongStream.of(distances)
                .boxed()
                .collect(groupingBy(distance -> distance, counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0L);
    }
}
