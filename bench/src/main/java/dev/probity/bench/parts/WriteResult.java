package dev.probity.bench.parts;

import dev.probity.documents.JsonText;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Checker;
import dev.probity.monitor.check.ResultJson;
import dev.probity.monitor.check.Time;
import dev.probity.monitor.service.Service;
import dev.probity.testkit.FakeProbe;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// A check result as JSON text.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WriteResult {
    private List<CheckResult> results = List.of();

    @Setup
    public void check() throws InterruptedException {
        Service service = Service.of("it", "http://it.example.org/", FakeProbe.answering(200, "{}"));
        results = new Checker(new JsonText(), Time.system(), new Random(1), 1).checkAll(List.of(service), result -> {});
    }

    @Benchmark
    public String json() {
        return ResultJson.of(results.getFirst()).toString();
    }
}
