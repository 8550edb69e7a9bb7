package dev.probity.bench.parts;

import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Machine;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Suite;
import dev.probity.bench.figures.Table;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The benchmarks of this package, by JMH.
public final class PartsSuite implements Suite {
    private static final int MILLIS_PER_ITERATION = 1000;
    private static final int MOST_ITERATIONS = 5;

    private final int forks;

    /// @param forks processes per benchmark; 0 for this one, which is good for trying only
    public PartsSuite(int forks) {
        this.forks = forks;
    }

    @Override
    public Report run(Pace pace) throws RunnerException {
        Machine before = Machine.now();
        int iterations = Math.min(pace.rounds(), MOST_ITERATIONS);
        TimeValue time = TimeValue.milliseconds(pace.scaled(MILLIS_PER_ITERATION));
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(PartsSuite.class.getPackageName() + "\\..*")
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
        return new Report("parts", before, List.of(table(results)));
    }

    private static Table table(Collection<RunResult> results) {
        Table table = new Table("Each part alone", "part", "with", "µs", "± µs", "bytes allocated");
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
