package dev.probity.storage.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers what occurs again and again, in the order it first occurs.
final class Dictionary<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> entries = new ArrayList<>();

    int numberOf(T entry) {
        Integer known = numbers.putIfAbsent(entry, entries.size());
        if (known != null) {
            return known;
        }
        entries.add(entry);
        return entries.size() - 1;
    }

    List<T> entries() {
        return List.copyOf(entries);
    }
}
