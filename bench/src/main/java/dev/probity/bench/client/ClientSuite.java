package dev.probity.bench.client;

import dev.probity.bench.contender.Contender;
import dev.probity.bench.contender.Manner;
import dev.probity.bench.contender.Race;
import dev.probity.bench.contender.Race.Finish;
import dev.probity.bench.contender.Resilient;
import dev.probity.bench.contender.TransportOnly;
import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Machine;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Suite;
import dev.probity.bench.figures.Table;
import dev.probity.bench.jmh.Benchmarks;
import dev.probity.bench.target.TargetProcess;
import java.util.List;

/// What the client adds to a call: alone, over a transport that answers at once; and as a whole, against a server, by
/// the processor time of the process, beside the transport on the same warm connections. And how late its deadlines
/// are.
public final class ClientSuite implements Suite {
    private static final int REQUESTS = 40_000;

    private final List<Integer> concurrencies;
    private final Benchmarks benchmarks;

    /// @param concurrencies how many calls at a time
    /// @param forks processes per benchmark; 0 for this one, which is good for trying only
    public ClientSuite(List<Integer> concurrencies, int forks) {
        this.concurrencies = List.copyOf(concurrencies);
        this.benchmarks = new Benchmarks(ClientSuite.class, forks);
    }

    @Override
    public Report run(Pace pace) throws Exception {
        Machine before = Machine.now();
        Table alone = benchmarks.run("A call over a transport that answers at once", pace);
        return new Report("client", before, List.of(alone, whole(pace), Lateness.measure(pace)));
    }

    private Table whole(Pace pace) throws Exception {
        Table table = new Table(
                "Processor time per call, HTTP on warm connections (median of " + pace.rounds()
                        + " interleaved rounds)",
                "at a time",
                "transport µs",
                "client µs",
                "difference µs",
                "client/transport",
                "transport /s",
                "client /s");
        try (TargetProcess target = TargetProcess.start()) {
            for (int concurrency : concurrencies) {
                measure(new Manner(false, true, concurrency), target, pace, table);
            }
        }
        return table;
    }

    private static void measure(Manner manner, TargetProcess target, Pace pace, Table table) throws Exception {
        try (Contender transport = new TransportOnly(manner, target);
                Contender client = new Resilient(manner, target)) {
            int requests = Math.max(manner.concurrency(), pace.scaled(REQUESTS));
            List<Finish> finishes = new Race(List.of(transport, client), requests).run(pace.rounds());
            add(table, manner, finishes.get(0), finishes.get(1));
        }
    }

    private static void add(Table table, Manner manner, Finish transport, Finish client) {
        table.add(
                Cell.of(manner.concurrency(), 0),
                Cell.of(transport.cpuMicros(), 1),
                Cell.of(client.cpuMicros(), 1),
                Cell.of(client.cpuMicrosAbove(transport), 1),
                Cell.of(client.cpuMicros() / transport.cpuMicros(), 2),
                Cell.of(transport.perSecond(), 0),
                Cell.of(client.perSecond(), 0));
    }
}
