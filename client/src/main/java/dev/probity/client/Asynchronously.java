package dev.probity.client;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/// Blocking work behind a future.
final class Asynchronously {
    private Asynchronously() {}

    static <T> CompletableFuture<T> call(Callable<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread worker = Thread.ofVirtual().name("probity-call").unstarted(() -> complete(future, work));
        future.whenComplete((result, failure) -> {
            if (future.isCancelled()) {
                worker.interrupt();
            }
        });
        worker.start();
        return future;
    }

    private static <T> void complete(CompletableFuture<T> future, Callable<T> work) {
        try {
            future.complete(work.call());
        } catch (Throwable e) {
            future.completeExceptionally(e);
        }
    }
}
