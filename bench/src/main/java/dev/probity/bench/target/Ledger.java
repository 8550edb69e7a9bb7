package dev.probity.bench.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What the target remembers: the times of past requests, and the answers it holds back.
final class Ledger {
    private final Queue<Stamp> stamps = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();

    void note(Stamp stamp) {
        stamps.add(stamp);
    }

    /// All stamps since the last time they were taken.
    List<Stamp> takeStamps() {
        return drained(stamps);
    }

    void hold(Runnable answer) {
        held.add(answer);
    }

    int held() {
        return held.size();
    }

    void release() {
        drained(held).forEach(Runnable::run);
    }

    private static <T> List<T> drained(Queue<T> queue) {
        List<T> all = new ArrayList<>();
        for (T next = queue.poll(); next != null; next = queue.poll()) {
            all.add(next);
        }
        return all;
    }
}
