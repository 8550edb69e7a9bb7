package dev.probity.faults.journal;

import java.util.LinkedHashMap;
import java.util.Map;

/// Knows of every key how often it came and how often its work was done; of too many keys the oldest are forgotten.
/// Safe for use by several threads.
public final class Oracle {
    private final int mostKeys;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    /// @param attempts requests that came
    /// @param executions times the work was done
    public record Count(int attempts, int executions) {
        static final Count NONE = new Count(0, 0);
    }

    public Oracle(int mostKeys) {
        this.mostKeys = mostKeys;
    }

    /// A request has come.
    ///
    /// @return which attempt of its key it is; 0 for a request without a key
    public synchronized int attempted(String key) {
        if (key.isEmpty()) {
            return 0;
        }
        Count before = of(key);
        put(key, new Count(before.attempts() + 1, before.executions()));
        return before.attempts() + 1;
    }

    /// The work of a request is done.
    public synchronized void executed(String key) {
        if (!key.isEmpty()) {
            Count before = of(key);
            put(key, new Count(before.attempts(), before.executions() + 1));
        }
    }

    public synchronized Count of(String key) {
        return counts.getOrDefault(key, Count.NONE);
    }

    public synchronized void clear() {
        counts.clear();
    }

    private void put(String key, Count count) {
        if (counts.put(key, count) == null && counts.size() > mostKeys) {
            var oldest = counts.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
