package dev.probity.bench.storage;

import dev.probity.bench.figures.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// How long something takes that is done again and again.
final class Stopwatch {
    private static final double REHEARSALS = 0.5;

    private Stopwatch() {}

    /// @param work is given the number of the repetition
    /// @return milliseconds each; the first half of as many again is not counted
    static Samples millis(int repetitions, IntConsumer work) {
        int rehearsals = (int) (repetitions * REHEARSALS);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < rehearsals + repetitions; i++) {
            long begin = System.nanoTime();
            work.accept(i);
            if (i >= rehearsals) {
                millis.add((System.nanoTime() - begin) / 1e6);
            }
        }
        return Samples.of(millis);
    }
}
