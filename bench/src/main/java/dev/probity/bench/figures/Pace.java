package dev.probity.bench.figures;

/// How thoroughly to measure.
///
/// @param rounds of which the median counts
/// @param share of the checks of a full round that each round makes
public record Pace(int rounds, double share) {
    public static final Pace FULL = new Pace(9, 1);
    /// For a first look, and to see that all works.
    public static final Pace QUICK = new Pace(3, 0.1);

    /// @return at least 1
    public int scaled(int count) {
        return Math.max(1, (int) (count * share));
    }
}
