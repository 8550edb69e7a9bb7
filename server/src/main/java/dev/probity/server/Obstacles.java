package dev.probity.server;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.slice.Slices;
import dev.probity.monitor.source.Problem;
import dev.probity.monitor.watch.Board;
import dev.probity.monitor.watch.Recorder;
import dev.probity.monitor.watch.Standing;
import dev.probity.server.services.Catalog;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Why we cannot do our work now, for people. Empty when all is well.
record Obstacles(Recorder recorder, Slices slices, Board board, Catalog catalog, InstantSource clock)
        implements Supplier<List<String>> {
    private static final int INTERVALS = 3;

    @Override
    public List<String> get() {
        List<String> found = new ArrayList<>();
        Recorder.Backlog backlog = recorder.backlog();
        if (backlog.trouble() != null) {
            found.add("The store cannot be written (" + backlog.trouble() + "); " + backlog.waiting()
                    + " results wait, " + backlog.lost() + " are lost");
        }
        int foreign = Slice.COUNT - slices.owned().size();
        if (foreign > 0) {
            found.add("Another process has taken over " + foreign + " of " + Slice.COUNT + " slices of the store");
        }
        long overdue = overdue();
        if (overdue > 0) {
            found.add(overdue + " services were not checked for " + INTERVALS + " intervals");
        }
        catalog.problems().stream().map(Problem::toString).forEach(found::add);
        return found;
    }

    /// How many services were not checked for three intervals, though they should have been.
    long overdue() {
        long now = clock.millis();
        return board.standings().stream()
                .filter(standing -> isOverdue(standing, now))
                .count();
    }

    private static boolean isOverdue(Standing standing, long now) {
        Sample sample = standing.sample();
        var service = standing.watched().service();
        long last = sample == null ? standing.state().since() : sample.startedAt();
        long patience =
                INTERVALS * service.interval().toMillis() + service.timeout().toMillis();
        return service.enabled() && now - last > patience;
    }
}
