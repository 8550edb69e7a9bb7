package dev.probity.server;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.ResultStore;
import dev.probity.monitor.store.Retention;
import dev.probity.monitor.store.Span;
import dev.probity.monitor.store.StoreUnavailableException;
import dev.probity.monitor.watch.DayUptime;
import dev.probity.monitor.watch.Recorder;
import dev.probity.server.metrics.ServerMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One turn of the loop that writes: everything that waits, and now and then a portion of upkeep.
final class Flushing implements Supplier<Duration> {
    private static final Logger LOG = LoggerFactory.getLogger(Flushing.class);
    /// What is younger may be lost with the process.
    private static final Duration PACE = Duration.ofSeconds(1);

    private static final int TURNS_BETWEEN_UPKEEP = 60;

    private final Recorder recorder;
    private final ResultStore store;
    private final Retention retention;
    private final ServerMetrics metrics;
    private final InstantSource clock;
    private int turns;
    private boolean more;
    private @Nullable String trouble;

    Flushing(Recorder recorder, ResultStore store, Retention retention, ServerMetrics metrics, InstantSource clock) {
        this.recorder = recorder;
        this.store = store;
        this.retention = retention;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Duration get() {
        long begin = System.nanoTime();
        List<Slice> fenced = recorder.flush();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        metrics.flushed(took);
        if (!fenced.isEmpty()) {
            LOG.error(
                    "Another process has taken over {} slices of the store; we no longer check or write them",
                    fenced.size());
        }
        tellTrouble(recorder.backlog());
        tend();
        return PACE.compareTo(took) > 0 ? PACE.minus(took) : Duration.ZERO;
    }

    /// Once when it begins, once when it is over.
    private void tellTrouble(Recorder.Backlog backlog) {
        String now = backlog.trouble();
        if (now != null && trouble == null) {
            LOG.error("The store cannot be written ({}); checks go on and {} results wait", now, backlog.waiting());
        } else if (now == null && trouble != null) {
            LOG.info("The store can be written again; {} results were lost", backlog.lost());
        }
        trouble = now;
    }

    private void tend() {
        turns++;
        if ((more || turns % TURNS_BETWEEN_UPKEEP == 0) && trouble == null) {
            try {
                more = store.tend(clock.millis(), retention);
            } catch (StoreUnavailableException e) {
                LOG.warn("Upkeep of the store has to wait: {}", e.getMessage());
            }
        }
    }

    /// Lets the uptime of the last day begin where it was.
    void restore(DayUptime uptime, String serviceId, long now) {
        try {
            Span day = new Span(now - Period.DAY.millis(), now);
            uptime.restore(serviceId, store.rollups(serviceId, Period.HOUR, day));
        } catch (StoreUnavailableException e) {
            LOG.warn("The uptime of {} begins anew: {}", serviceId, e.getMessage());
        }
    }
}
