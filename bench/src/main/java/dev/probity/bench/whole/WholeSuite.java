package dev.probity.bench.whole;

import dev.probity.bench.contender.Bare;
import dev.probity.bench.contender.Check;
import dev.probity.bench.contender.Contender;
import dev.probity.bench.contender.Manner;
import dev.probity.bench.contender.Race;
import dev.probity.bench.contender.Race.Finish;
import dev.probity.bench.contender.TransportOnly;
import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Machine;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Suite;
import dev.probity.bench.figures.Table;
import dev.probity.bench.target.TargetProcess;
import java.util.List;

/// Fresh and warm, HTTP and HTTPS, few and many at a time: the processor time of a check in this process and how
/// many there are in a second, beside the transport alone and beside bare sockets.
public final class WholeSuite implements Suite {
    private final List<Integer> concurrencies;

    /// @param concurrencies how many checks at a time
    public WholeSuite(List<Integer> concurrencies) {
        this.concurrencies = List.copyOf(concurrencies);
    }

    @Override
    public Report run(Pace pace) throws Exception {
        Machine before = Machine.now();
        Table table = new Table(
                "Processor time per check (median of " + pace.rounds() + " interleaved rounds)",
                "manner",
                "at a time",
                "bare µs",
                "transport µs",
                "check µs",
                "check/transport",
                "check/bare",
                "bare /s",
                "transport /s",
                "check /s");
        try (TargetProcess target = TargetProcess.start()) {
            for (boolean secure : List.of(false, true)) {
                for (boolean reuse : List.of(false, true)) {
                    for (int concurrency : concurrencies) {
                        measure(new Manner(secure, reuse, concurrency), target, pace, table);
                    }
                }
            }
        }
        return new Report("whole", before, List.of(table));
    }

    private static void measure(Manner manner, TargetProcess target, Pace pace, Table table) throws Exception {
        try (Contender bare = new Bare(manner, target);
                Contender transport = new TransportOnly(manner, target);
                Contender check = new Check(manner, target)) {
            int requests = Math.max(manner.concurrency(), pace.scaled(requests(manner)));
            List<Finish> finishes = new Race(List.of(bare, transport, check), requests).run(pace.rounds());
            add(table, manner, finishes.get(0), finishes.get(1), finishes.get(2));
        }
    }

    /// About a second of work.
    private static int requests(Manner manner) {
        if (manner.reuse()) {
            return 40_000;
        }
        return manner.secure() ? 2_500 : 20_000;
    }

    private static void add(Table table, Manner manner, Finish bare, Finish transport, Finish check) {
        table.add(
                Cell.of(manner.toString()),
                Cell.of(manner.concurrency(), 0),
                Cell.of(bare.cpuMicros(), 1),
                Cell.of(transport.cpuMicros(), 1),
                Cell.of(check.cpuMicros(), 1),
                Cell.of(check.cpuMicros() / transport.cpuMicros(), 2),
                Cell.of(check.cpuMicros() / bare.cpuMicros(), 2),
                Cell.of(bare.perSecond(), 0),
                Cell.of(transport.perSecond(), 0),
                Cell.of(check.perSecond(), 0));
    }
}
