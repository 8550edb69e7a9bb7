package dev.probity.bench.memory;

import dev.probity.bench.contender.ManyServices;
import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Machine;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Suite;
import dev.probity.bench.figures.Table;
import dev.probity.bench.target.TargetProcess;
import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.documents.JsonText;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Checker;
import dev.probity.monitor.check.Time;
import dev.probity.monitor.service.Service;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Ten thousand checks in flight over fresh connections, all of whose answers the target holds back: what each
/// takes beyond what the process took before.
public final class MemorySuite implements Suite {
    private static final int CHECKS = 10_000;
    private static final int REHEARSAL = 200;

    private final boolean secure;

    public MemorySuite(boolean secure) {
        this.secure = secure;
    }

    @Override
    public Report run(Pace pace) throws Exception {
        Machine before = Machine.now();
        int checks = pace.scaled(CHECKS);
        Table table = new Table(
                "Memory of a check in flight (" + (secure ? "HTTPS" : "HTTP") + " fresh, bytes each)",
                "in flight",
                "heap",
                "buffers",
                "resident",
                "process before MB",
                "process then MB");
        try (TargetProcess target = TargetProcess.start();
                NettyTransport transport =
                        new NettyTransport(TransportOptions.DEFAULT.withTrusted(List.of(target.authority())))) {
            List<Service> services = ManyServices.of(checks, i -> target.url(secure, i, "/?held"), false, transport);
            hold(services.subList(0, Math.min(REHEARSAL, checks)), target);
            Footprint empty = Footprint.now();
            Footprint full = hold(services, target);
            add(table, checks, empty, full);
        }
        return new Report(secure ? "memory-tls" : "memory", before, List.of(table));
    }

    /// Checks the services and says what the process takes while all of them wait.
    private static Footprint hold(List<Service> services, TargetProcess target) throws Exception {
        Checker checker = new Checker(new JsonText(), Time.system(), new Random(1), services.size());
        try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
            Future<List<CheckResult>> results = aside.submit(() -> checker.checkAll(services, result -> {}));
            awaitHeld(target, services.size(), results);
            Footprint footprint = Footprint.now();
            target.release();
            for (CheckResult result : results.get()) {
                if (result.status() != Status.HEALTHY) {
                    throw new IllegalStateException("" + result);
                }
            }
            return footprint;
        }
    }

    private static void awaitHeld(TargetProcess target, int count, Future<?> results) throws IOException {
        while (target.held() < count) {
            if (results.isDone()) {
                throw new IllegalStateException("The checks ended before all were in flight");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static void add(Table table, int checks, Footprint empty, Footprint full) {
        Footprint more = full.minus(empty);
        table.add(
                Cell.of(checks, 0),
                Cell.of((double) more.heap() / checks, 0),
                Cell.of((double) more.buffers() / checks, 0),
                Cell.of((double) more.resident() / checks, 0),
                Cell.of(empty.resident() / 1e6, 1),
                Cell.of(full.resident() / 1e6, 1));
    }
}
