package dev.probity.faults.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/// The last requests, oldest first; what does not fit any more is forgotten. Safe for use by several threads.
public final class Journal {
    private final int capacity;
    private final Deque<Entry> entries = new ArrayDeque<>();

    /// @param capacity entries kept, at least 1
    public Journal(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void add(Entry entry) {
        if (entries.size() == capacity) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    /// The newest that match, oldest first.
    public synchronized List<Entry> newest(int limit, Predicate<Entry> filter) {
        List<Entry> found = new ArrayList<>();
        var fromNewest = entries.descendingIterator();
        while (fromNewest.hasNext() && found.size() < limit) {
            Entry entry = fromNewest.next();
            if (filter.test(entry)) {
                found.add(entry);
            }
        }
        return found.reversed();
    }

    public synchronized void clear() {
        entries.clear();
    }
}
