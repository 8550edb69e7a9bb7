package dev.probity.bench.outage;

import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Machine;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Suite;
import dev.probity.bench.figures.Table;
import dev.probity.bench.outage.SimulatedService.Trouble;
import java.util.ArrayList;
import java.util.List;

/// A minute without the service, and a stall of twenty seconds under load: what each way of calling does to the
/// service,
/// and when it is back. In simulated time; the full pace makes the first in real time too, which takes two and a half
/// minutes.
public final class OutageSuite implements Suite {
    @Override
    public Report run(Pace pace) throws Exception {
        Machine before = Machine.now();
        List<Table> tables = new ArrayList<>(List.of(outages(), storms()));
        if (pace.equals(Pace.FULL)) {
            tables.add(realOutages());
        }
        return new Report("outage", before, tables);
    }

    private static Table outages() throws InterruptedException {
        Table table = outageTable("A minute without the service, 50 callers, a call a second each (simulated)");
        for (Trouble trouble : List.of(Trouble.UNAVAILABLE, Trouble.SILENT)) {
            for (Contestant contestant : Contestant.values()) {
                add(table, trouble.name(), contestant, RunOutage.simulated(contestant, trouble));
            }
        }
        return table;
    }

    private static Table realOutages() throws InterruptedException {
        Table table = outageTable("The same with 503, over the network in real time");
        for (Contestant contestant : List.of(Contestant.NAIVE, Contestant.RESILIENT)) {
            add(table, Trouble.UNAVAILABLE.name(), contestant, RunOutage.real(contestant));
        }
        return table;
    }

    private static Table outageTable(String title) {
        return new Table(
                title,
                "trouble",
                "client",
                "requests/s before",
                "calls in it",
                "requests in it",
                "back after s",
                "good after %");
    }

    private static void add(Table table, String trouble, Contestant contestant, Outage outage) {
        table.add(
                Cell.of(trouble),
                Cell.of(contestant.description()),
                Cell.of(outage.before(), 0),
                Cell.of(outage.calls(), 0),
                Cell.of(outage.during(), 0),
                Cell.of(outage.recovery().toMillis() / 1e3, 1),
                Cell.of(100 * outage.goodAfter(), 0));
    }

    private static Table storms() throws InterruptedException {
        Table table = new Table(
                "Good answers a second: 80 calls/s to a service that can do 100/s and stalls from 30 s to 50 s (simulated)",
                "client",
                "0–30 s",
                "50–80 s",
                "80–110 s",
                "110–140 s",
                "140–170 s");
        for (Contestant contestant : Contestant.values()) {
            Moments good = SimulateStorm.of(contestant);
            table.add(
                    Cell.of(contestant.description()),
                    Cell.of(good.perSecondIn(Span.seconds(0, 30)), 0),
                    Cell.of(good.perSecondIn(Span.seconds(50, 80)), 0),
                    Cell.of(good.perSecondIn(Span.seconds(80, 110)), 0),
                    Cell.of(good.perSecondIn(Span.seconds(110, 140)), 0),
                    Cell.of(good.perSecondIn(Span.seconds(140, 170)), 0));
        }
        return table;
    }
}
