package dev.probity.health.run;

/// How many results in a row it takes to change a status. Truly in a row: one result to the contrary starts the
/// count anew.
///
/// @param worse results in a row that are all worse than the status
/// @param better results in a row that are all better
public record Thresholds(int worse, int better) {
    /// Every result counts at face value.
    public static final Thresholds AT_ONCE = new Thresholds(1, 1);
    /// Three for the worse, two for the better.
    public static final Thresholds STEADY = new Thresholds(3, 2);

    public Thresholds {
        if (worse < 1 || better < 1) {
            throw new IllegalArgumentException(
                    "thresholds are " + worse + " worse and " + better + " better, expected at least 1");
        }
    }

    /// @param direction positive for worse, negative for better
    public int needed(int direction) {
        return direction > 0 ? worse : better;
    }
}
