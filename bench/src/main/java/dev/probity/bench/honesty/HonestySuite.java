package dev.probity.bench.honesty;

import dev.probity.bench.contender.ManyServices;
import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Machine;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Samples;
import dev.probity.bench.figures.Suite;
import dev.probity.bench.figures.Table;
import dev.probity.bench.target.Stamp;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Compares what is reported of each check with what the target knows of it: one at a time and many; answered at once,
/// where both sides want more processors than there are, and after 50 ms.
public final class HonestySuite implements Suite {
    private static final int SERVICES = 5000;
    private static final int SERVICES_ONE_BY_ONE = 1000;
    private static final int SLOW_ANSWER_MILLIS = 50;

    private final List<Integer> concurrencies;

    /// @param concurrencies how many checks at a time
    public HonestySuite(List<Integer> concurrencies) {
        this.concurrencies = List.copyOf(concurrencies);
    }

    @Override
    public Report run(Pace pace) throws Exception {
        Machine before = Machine.now();
        Table wait = new Table(
                "The reported wait (fresh connections, µs)",
                "load",
                "at a time",
                "target's own p50",
                "error p50",
                "error p99",
                "error max",
                "late p50",
                "late p99",
                "late max",
                "unread p50",
                "unread p99");
        Table rest = new Table(
                "Phases in which the other side takes no time (fresh connections, µs)",
                "load",
                "at a time",
                "connect p50",
                "connect p99",
                "connect max",
                "transfer p50",
                "transfer p99",
                "transfer max");
        try (TargetProcess target = TargetProcess.start()) {
            for (Load load : loads(pace)) {
                compare(load, target);
                List<Comparison> comparisons = compare(load, target);
                addWait(wait, load, comparisons);
                addRest(rest, load, comparisons);
            }
        }
        return new Report("honesty", before, List.of(wait, rest));
    }

    private List<Load> loads(Pace pace) {
        List<Load> loads = new ArrayList<>();
        for (boolean secure : List.of(false, true)) {
            for (int answerMillis : List.of(0, SLOW_ANSWER_MILLIS)) {
                for (int concurrency : concurrencies) {
                    int services = concurrency == 1 ? SERVICES_ONE_BY_ONE : SERVICES;
                    loads.add(new Load(secure, pace.scaled(services), concurrency, answerMillis, false));
                    if (!secure) {
                        loads.add(new Load(false, pace.scaled(services), concurrency, answerMillis, true));
                    }
                }
            }
        }
        return loads;
    }

    private static List<Comparison> compare(Load load, TargetProcess target) throws InterruptedException, IOException {
        TransportOptions options = TransportOptions.DEFAULT.withTrusted(List.of(target.authority()));
        try (Witness witness = new Witness(load.plain() ? new PlainSockets() : new NettyTransport(options))) {
            List<Service> services = ManyServices.of(
                    load.services(), id -> target.url(load.secure(), id, load.path(id)), false, witness);
            Checker checker = new Checker(new JsonText(), Time.system(), new Random(1), load.concurrency());
            requireHealthy(checker.checkAll(services, result -> {}));
            List<Comparison> comparisons = new ArrayList<>();
            for (Stamp stamp : stamps(target, services.size())) {
                comparisons.add(Comparison.of(stamp, witness.of(load.path(stamp.id()))));
            }
            return comparisons;
        }
    }

    /// A client may have its answer a moment before the target has noted that it gave it.
    private static List<Stamp> stamps(TargetProcess target, int count) throws IOException {
        List<Stamp> stamps = new ArrayList<>();
        while (stamps.size() < count) {
            stamps.addAll(target.takeStamps());
        }
        return stamps;
    }

    private static void requireHealthy(List<CheckResult> results) {
        for (CheckResult result : results) {
            if (result.status() != Status.HEALTHY) {
                throw new IllegalStateException("" + result);
            }
        }
    }

    private static void addWait(Table table, Load load, List<Comparison> comparisons) {
        Samples error = samples(comparisons, Comparison::error);
        Samples late = samples(comparisons, Comparison::late);
        Samples unread = samples(comparisons, Comparison::unread);
        table.add(
                Cell.of(load.toString()),
                Cell.of(load.concurrency(), 0),
                Cell.of(samples(comparisons, Comparison::own).median(), 0),
                Cell.of(error.median(), 0),
                Cell.of(error.quantile(0.99), 0),
                Cell.of(error.max(), 0),
                Cell.of(late.median(), 0),
                Cell.of(late.quantile(0.99), 0),
                Cell.of(late.max(), 0),
                Cell.of(unread.median(), 0),
                Cell.of(unread.quantile(0.99), 0));
    }

    private static void addRest(Table table, Load load, List<Comparison> comparisons) {
        Samples connect = samples(comparisons, Comparison::connect);
        Samples transfer = samples(comparisons, Comparison::transfer);
        table.add(
                Cell.of(load.toString()),
                Cell.of(load.concurrency(), 0),
                Cell.of(connect.median(), 0),
                Cell.of(connect.quantile(0.99), 0),
                Cell.of(connect.max(), 0),
                Cell.of(transfer.median(), 0),
                Cell.of(transfer.quantile(0.99), 0),
                Cell.of(transfer.max(), 0));
    }

    private static Samples samples(List<Comparison> comparisons, ToDoubleFunction<Comparison> part) {
        return Samples.of(comparisons.stream().mapToDouble(part));
    }
}
