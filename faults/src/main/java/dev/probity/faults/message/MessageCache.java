package dev.probity.faults.message;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Which message a key was given.
///
/// A key keeps its message for a fixed time, however often it is asked for, so the oldest entry is always the next to
/// expire: one order serves both the time and the size. Safe for use by several threads; of two that bring a new key at
/// once, both get one message.
public final class MessageCache {
    private final int maxSize;
    private final long ttlNanos;
    private final LongSupplier clock;
    private final Function<String, UUID> newMessage;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(UUID message, long expiresAt) {}

    /// @param maxSize entries at most; with 0 nothing is remembered
    /// @param ttl how long a key keeps its message
    /// @param clock monotonic, in nanoseconds
    /// @param newMessage makes a message for a key; the key is empty when there is none
    public MessageCache(int maxSize, Duration ttl, LongSupplier clock, Function<String, UUID> newMessage) {
        this.maxSize = maxSize;
        this.ttlNanos = ttl.toNanos();
        this.clock = clock;
        this.newMessage = newMessage;
    }

    /// The key's message: the one it has, or a new one.
    public synchronized UUID messageFor(String key) {
        long now = clock.getAsLong();
        dropExpired(now);
        Entry known = entries.get(key);
        if (known != null) {
            return known.message();
        }
        UUID message = newMessage.apply(key);
        if (maxSize > 0) {
            makeRoom();
            entries.put(key, new Entry(message, now + ttlNanos));
        }
        return message;
    }

    /// A message nobody can ask for again.
    public UUID unkeyed() {
        return newMessage.apply("");
    }

    public synchronized int size() {
        dropExpired(clock.getAsLong());
        return entries.size();
    }

    private void dropExpired(long now) {
        var oldest = entries.values().iterator();
        while (oldest.hasNext() && now - oldest.next().expiresAt() >= 0) {
            oldest.remove();
        }
    }

    private void makeRoom() {
        if (entries.size() >= maxSize) {
            var oldest = entries.values().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
