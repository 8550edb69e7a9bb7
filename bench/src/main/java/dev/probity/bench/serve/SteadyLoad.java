package dev.probity.bench.serve;

import java.io.IOException;
import java.time.Duration;

/// What a process did and took between two moments of a steady load.
///
/// @param before what it said of itself at the first moment
/// @param after the same at the second
/// @param micros of processor time it took between them
record SteadyLoad<T>(T before, T after, double seconds, double micros) {
    /// Something to ask a running process.
    interface Question<T> {
        T ask() throws IOException, InterruptedException;
    }

    /// Waits for as long as it measures before it begins to, so that the process is warm.
    static <T> SteadyLoad<T> over(Duration length, Question<T> state, Question<Duration> processorTime)
            throws IOException, InterruptedException {
        // Load takes time, and nothing but time ends it.
        Thread.sleep(length);
        T before = state.ask();
        Duration spent = processorTime.ask();
        long begin = System.nanoTime();
        Thread.sleep(length);
        T after = state.ask();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double micros = processorTime.ask().minus(spent).toNanos() / 1e3;
        return new SteadyLoad<>(before, after, seconds, micros);
    }
}
