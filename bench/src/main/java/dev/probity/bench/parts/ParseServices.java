package dev.probity.bench.parts;

import dev.probity.monitor.service.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Reading a file of a thousand services, per service: text, tree, validation, probe.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ParseServices {
    static final int SERVICES = 1000;

    private final String json = ServicesText.json(SERVICES);
    private final String yaml = ServicesText.yaml(SERVICES);

    @Benchmark
    @OperationsPerInvocation(SERVICES)
    public List<Service> json() {
        return Reading.services("services.json", json, Path.of(""));
    }

    @Benchmark
    @OperationsPerInvocation(SERVICES)
    public List<Service> yaml() {
        return Reading.services("services.yaml", yaml, Path.of(""));
    }
}
