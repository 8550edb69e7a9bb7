package dev.probity.client.fanout;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// How many of the calls are over, and the first of their failures.
final class Completion {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private int over;
    private @Nullable Throwable failure;

    /// @param thrown null when it went well
    void ended(@Nullable Throwable thrown) {
        lock.lock();
        try {
            over++;
            failure = failure == null ? thrown : failure;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void awaitAll(int count) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (over < count) {
                change.await();
            }
        } finally {
            lock.unlock();
        }
    }

    void awaitAllOrFailure(int count) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (over < count && failure == null) {
                change.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /// The first failure is thrown as it is: it was not checked where it came from, either.
    void throwFailure() {
        switch (failure) {
            case null -> {}
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
    }
}
