package dev.probity.bench.parts;

import dev.probity.bench.figures.Machine;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Suite;
import dev.probity.bench.jmh.Benchmarks;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/// The benchmarks of this package, by JMH.
public final class PartsSuite implements Suite {
    private final Benchmarks benchmarks;

    /// @param forks processes per benchmark; 0 for this one, which is good for trying only
    public PartsSuite(int forks) {
        this.benchmarks = new Benchmarks(PartsSuite.class, forks);
    }

    @Override
    public Report run(Pace pace) throws RunnerException {
        Machine before = Machine.now();
        return new Report("parts", before, List.of(benchmarks.run("Each part alone", pace)));
    }
}
