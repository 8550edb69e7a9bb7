package dev.probity.monitor.slice;

import dev.probity.monitor.StableHash;
import java.util.List;
import java.util.stream.IntStream;

/// One of 256 fixed shares of all services, the unit of ownership. Which one a service belongs to hangs
/// on its id alone and never changes.
///
/// @param number 0 to 255
public record Slice(int number) implements Comparable<Slice> {
    public static final int COUNT = 256;
    private static final List<Slice> ALL =
            IntStream.range(0, COUNT).mapToObj(Slice::new).toList();

    public Slice {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("slice: found " + number + ", expected 0 to " + (COUNT - 1));
        }
    }

    /// The slice of a service: its [StableHash] modulo 256.
    public static Slice of(String serviceId) {
        return ALL.get((int) Math.floorMod(StableHash.of(serviceId), (long) COUNT));
    }

    /// Every slice, by number.
    public static List<Slice> all() {
        return ALL;
    }

    @Override
    public int compareTo(Slice other) {
        return Integer.compare(number, other.number);
    }
}
