package dev.probity.monitor.slice;

/// How many times a slice had been claimed when its owner claimed it. A write under an older epoch than
/// the store's is refused, however late it comes.
///
/// @param number at least 1
public record Epoch(long number) implements Comparable<Epoch> {
    public Epoch {
        if (number < 1) {
            throw new IllegalArgumentException("epoch: found " + number + ", expected at least 1");
        }
    }

    @Override
    public int compareTo(Epoch other) {
        return Long.compare(number, other.number);
    }
}
