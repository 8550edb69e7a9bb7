package dev.probity.bench.contender;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// How far a number of requests has got, shared by all who make them.
final class BareRound {
    private final AtomicInteger left;
    private final AtomicInteger good = new AtomicInteger();
    private final CountDownLatch missing;

    BareRound(int requests) {
        this.left = new AtomicInteger(requests);
        this.missing = new CountDownLatch(requests);
    }

    /// Whether there is one more to make; whoever is told so must end it.
    boolean take() {
        return left.getAndDecrement() > 0;
    }

    void ended(boolean well) {
        if (well) {
            good.incrementAndGet();
        }
        missing.countDown();
    }

    /// Waits until all have ended.
    ///
    /// @return how many went well
    int await() throws InterruptedException {
        missing.await();
        return good.get();
    }
}
