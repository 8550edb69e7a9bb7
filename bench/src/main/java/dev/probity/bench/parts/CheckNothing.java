package dev.probity.bench.parts;

import dev.probity.documents.JsonText;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Checker;
import dev.probity.monitor.check.Time;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Phases;
import dev.probity.monitor.probe.Probe;
import dev.probity.monitor.probe.Trace;
import dev.probity.monitor.service.Service;
import dev.probity.testkit.FakeProbe.FakeResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The checker around a probe that answers at once: threads, places, attempts, verdict, result. Per check; of
/// the time that passes, so less than the processor time when there are several processors.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CheckNothing {
    static final int SERVICES = 1000;

    private final Checker checker =
            new Checker(new JsonText(), Time.system(), new Random(1), Checker.DEFAULT_CONCURRENCY);
    private final Service service = Service.of("it", "http://it.example.org/", answeringAtOnce());
    private final List<Service> services = Collections.nCopies(SERVICES, service);

    private static Probe answeringAtOnce() {
        Trace trace = Trace.NONE.withPhases(new Phases(0, 0, 0, 0, 0, 1, 0));
        Outcome outcome = new Outcome.Responded(new FakeResponse(200, Map.of(), "{}"), trace);
        return timeout -> outcome;
    }

    @Benchmark
    public CheckResult one() throws InterruptedException {
        return checker.check(service);
    }

    @Benchmark
    @OperationsPerInvocation(SERVICES)
    public List<CheckResult> all() throws InterruptedException {
        return checker.checkAll(services, result -> {});
    }
}
