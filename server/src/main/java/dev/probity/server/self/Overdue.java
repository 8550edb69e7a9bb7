package dev.probity.server.self;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.watch.Board;
import dev.probity.monitor.watch.Standing;
import java.time.InstantSource;

/// Counts services that were not checked for three intervals, though they should have been.
public record Overdue(Board board, InstantSource clock) {
    private static final int INTERVALS = 3;

    public long count() {
        long now = clock.millis();
        return board.standings().stream()
                .filter(standing -> isOverdue(standing, now))
                .count();
    }

    private static boolean isOverdue(Standing standing, long now) {
        Sample sample = standing.sample();
        Service service = standing.watched().service();
        long last = sample == null ? standing.state().since() : sample.startedAt();
        long patience =
                INTERVALS * service.interval().toMillis() + service.timeout().toMillis();
        return service.enabled() && now - last > patience;
    }
}
