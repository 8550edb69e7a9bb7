package dev.probity.client.fanout;

import dev.probity.client.exception.ClientException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A call of a [FanOut].
public final class Pending<T> {
    private final Thread thread;
    private volatile @Nullable T result;
    private volatile @Nullable Throwable failure;

    private Pending(Supplier<T> call, Completion completion) {
        this.thread = Thread.ofVirtual().name("probity-fan-out").unstarted(() -> run(call, completion));
    }

    static <T> Pending<T> start(Supplier<T> call, Completion completion) {
        Pending<T> pending = new Pending<>(call, completion);
        pending.thread.start();
        return pending;
    }

    private void run(Supplier<T> call, Completion completion) {
        try {
            result = call.get();
        } catch (Throwable e) {
            failure = e;
        }
        completion.ended(failure);
    }

    /// How the call went.
    public sealed interface Outcome<T> {
        record Succeeded<T>(T value) implements Outcome<T> {}

        record Failed<T>(ClientException failure) implements Outcome<T> {}
    }

    /// How the call went, once it is over.
    ///
    /// @throws IllegalStateException before that, and where the reading itself has thrown something
    public Outcome<T> outcome() {
        T value = result;
        if (value != null) {
            return new Outcome.Succeeded<>(value);
        }
        if (failure instanceof ClientException e) {
            return new Outcome.Failed<>(e);
        }
        throw new IllegalStateException(thread.isAlive() ? "The call is not over" : "The reading failed", failure);
    }

    /// What came of the call.
    ///
    /// @throws ClientException when it failed
    /// @throws IllegalStateException when it is not over
    public T result() {
        return switch (outcome()) {
            case Outcome.Succeeded<T> succeeded -> succeeded.value();
            case Outcome.Failed<T> failed -> throw failed.failure();
        };
    }

    void cancel() {
        thread.interrupt();
    }

    /// The call ends soon after it was cancelled. If this thread is interrupted meanwhile, it stays so.
    void awaitEnd() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
