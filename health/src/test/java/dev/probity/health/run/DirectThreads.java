package dev.probity.health.run;

import java.util.concurrent.ThreadFactory;

/// Threads that run their task within `start()`, on the thread of the caller.
public final class DirectThreads implements ThreadFactory {
    public DirectThreads() {}

    @Override
    public Thread newThread(Runnable task) {
        return new Thread(task) {
            @Override
            public synchronized void start() {
                task.run();
            }
        };
    }
}
