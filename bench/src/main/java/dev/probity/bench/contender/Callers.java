package dev.probity.bench.contender;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Virtual threads, each of which makes one request after the other, until all are made.
final class Callers {
    private final List<Seat> seats;

    Callers(List<Seat> seats) {
        this.seats = seats;
    }

    /// Where requests are made one after the other.
    interface Seat {
        /// Makes one.
        ///
        /// @return whether it went well
        boolean call() throws InterruptedException;
    }

    /// @return how many went well
    int run(int requests) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(requests);
        AtomicInteger good = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (Seat seat : seats) {
            threads.add(Thread.startVirtualThread(() -> callAgainAndAgain(seat, left, good)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return good.get();
    }

    private static void callAgainAndAgain(Seat seat, AtomicInteger left, AtomicInteger good) {
        try {
            while (left.getAndDecrement() > 0) {
                if (seat.call()) {
                    good.incrementAndGet();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
