package dev.probity.faults.limit;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// A number of places and the queue before them, first come, first served. Safe for use by several threads.
final class Places {
    private final Queue<Waiter> queue = new ArrayDeque<>();
    private int free;

    Places(int count) {
        free = count;
    }

    /// Somebody who wants a place. Holds at most one, and gives it back once.
    final class Waiter {
        private final Runnable granted;
        private boolean holds;
        private boolean gone;

        private Waiter(Runnable granted) {
            this.granted = granted;
        }

        /// Gives the place back, or no longer wants one.
        void leave() {
            pass(this);
        }
    }

    /// @param granted runs when there is a place, at once or on the thread of whoever leaves
    Waiter enter(Runnable granted) {
        var waiter = new Waiter(granted);
        if (admitted(waiter)) {
            granted.run();
        }
        return waiter;
    }

    private synchronized boolean admitted(Waiter waiter) {
        if (free == 0) {
            queue.add(waiter);
            return false;
        }
        free--;
        waiter.holds = true;
        return true;
    }

    /// The next is told outside of the lock.
    private void pass(Waiter leaving) {
        Waiter next = successor(leaving);
        if (next != null) {
            next.granted.run();
        }
    }

    private synchronized @Nullable Waiter successor(Waiter leaving) {
        if (leaving.gone) {
            return null;
        }
        leaving.gone = true;
        if (!leaving.holds) {
            queue.remove(leaving);
            return null;
        }
        Waiter next = queue.poll();
        if (next == null) {
            free++;
        } else {
            next.holds = true;
        }
        return next;
    }

    synchronized int waiting() {
        return queue.size();
    }
}
