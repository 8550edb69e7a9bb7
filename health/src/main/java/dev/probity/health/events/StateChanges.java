package dev.probity.health.events;

import dev.probity.health.HealthStatus;
import dev.probity.health.Observation;
import dev.probity.health.ResultListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Finds the changes among the results and tells them to listeners, in order, on a thread of its own. Give it to
/// [HealthChecker#listen][dev.probity.health.HealthChecker#listen].
///
/// Changes wait in a bounded queue; when listeners are so slow that it is full, further changes are dropped and logged.
public final class StateChanges implements ResultListener, AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.probity.health");
    private static final int LONGEST_QUEUE = 1_000;
    private static final int IDLE_SECONDS = 10;

    private final List<StateListener> listeners;
    private final Map<String, HealthStatus> reported = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor teller;

    public StateChanges(StateListener... listeners) {
        this(LONGEST_QUEUE, listeners);
    }

    StateChanges(int longestQueue, StateListener... listeners) {
        this.listeners = List.of(listeners);
        this.teller = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(longestQueue), StateChanges::thread);
        teller.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "health-events");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void observed(Observation observation) {
        HealthStatus to = observation.status().status();
        HealthStatus before = reported.put(observation.status().name(), to);
        HealthStatus from = before == null ? HealthStatus.HEALTHY : before;
        if (from != to) {
            enqueue(new StateChange(from, observation.status(), observation.at()));
        }
    }

    private void enqueue(StateChange change) {
        try {
            teller.execute(() -> tell(change));
        } catch (RejectedExecutionException fullOrClosed) {
            LOG.log(Level.WARNING, () -> "Nobody is told that " + change.component() + " is " + change.to());
        }
    }

    private void tell(StateChange change) {
        for (StateListener listener : listeners) {
            try {
                listener.changed(change);
            } catch (Exception | LinkageError e) {
                LOG.log(Level.ERROR, "A listener failed on " + change.component() + " being " + change.to(), e);
            }
        }
    }

    /// Tells what still waits, for up to five seconds, and nothing after that.
    @Override
    public void close() {
        teller.shutdown();
        try {
            if (!teller.awaitTermination(5, TimeUnit.SECONDS)) {
                teller.shutdownNow();
            }
        } catch (InterruptedException e) {
            teller.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
