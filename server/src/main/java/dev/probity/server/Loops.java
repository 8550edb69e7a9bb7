package dev.probity.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The threads that do something again and again until they are told to stop.
final class Loops implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loops.class);
    private static final Duration AFTER_A_DEFECT = Duration.ofSeconds(1);

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    /// Starts a loop on a thread of its own.
    ///
    /// @param turn does its work once and says how long to wait until the next time. A defect in it is
    ///     logged and does not end the loop
    void start(String name, Supplier<Duration> turn) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(() -> {
            while (!stopping) {
                LockSupport.parkNanos(guarded(name, turn).toNanos());
            }
        }));
    }

    private static Duration guarded(String name, Supplier<Duration> turn) {
        try {
            return turn.get();
        } catch (RuntimeException e) {
            LOG.error("The loop {} failed and goes on", name, e);
            return AFTER_A_DEFECT;
        }
    }

    /// Waits until every loop has ended its turn.
    @Override
    public void close() {
        stopping = true;
        threads.forEach(LockSupport::unpark);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
