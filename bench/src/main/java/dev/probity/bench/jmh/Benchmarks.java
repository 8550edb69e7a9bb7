package dev.probity.bench.jmh;

import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Table;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The JMH benchmarks of one package: time and allocated bytes of each.
public final class Benchmarks {
    private static final int MILLIS_PER_ITERATION = 1000;
    private static final int MOST_ITERATIONS = 5;

    private final String packageName;
    private final int forks;

    /// @param suite whose package has them
    /// @param forks processes per benchmark; 0 for this one, which is good for trying only
    public Benchmarks(Class<?> suite, int forks) {
        this.packageName = suite.getPackageName();
        this.forks = forks;
    }

    /// Runs all of them.
    public Table run(String title, Pace pace) throws RunnerException {
        int iterations = Math.min(pace.rounds(), MOST_ITERATIONS);
        TimeValue time = TimeValue.milliseconds(pace.scaled(MILLIS_PER_ITERATION));
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(packageName.replace(".", "\\.") + "\\..*")
                        .forks(forks)
                        .warmupIterations(iterations)
                        .warmupTime(time)
                        .measurementIterations(iterations)
                        .measurementTime(time)
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        return table(title, results);
    }

    private static Table table(String title, Collection<RunResult> results) {
        Table table = new Table(title, "part", "with", "µs", "± µs", "bytes allocated");
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            table.add(
                    Cell.of(name(result)),
                    Cell.of(parameters(result)),
                    Cell.of(time.getScore(), 2),
                    Cell.of(Double.isNaN(time.getScoreError()) ? 0 : time.getScoreError(), 2),
                    Cell.of(allocated(result), 0));
        }
        return table;
    }

    private static String name(RunResult result) {
        String[] words = result.getParams().getBenchmark().split("\\.", -1);
        return words[words.length - 2] + "." + words[words.length - 1];
    }

    private static String parameters(RunResult result) {
        return String.join(
                ", ",
                result.getParams().getParamsKeys().stream()
                        .map(result.getParams()::getParam)
                        .toList());
    }

    private static double allocated(RunResult result) {
        Result<?> norm = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return norm == null ? 0 : norm.getScore();
    }
}
