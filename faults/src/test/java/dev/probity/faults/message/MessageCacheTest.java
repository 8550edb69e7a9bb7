package dev.probity.faults.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MessageCacheTest {
    private static final int MILLION = 1_000_000;
    private static final Duration TTL = Duration.ofMinutes(5);

    private final AtomicLong now = new AtomicLong();
    private final AtomicLong made = new AtomicLong();

    private MessageCache cache(int size) {
        return new MessageCache(size, TTL, now::get, _ -> new UUID(0, made.incrementAndGet()));
    }

    @Test
    void aMillionKeysPassThroughTheDefaultSizeAndTheNewestStay() {
        var cache = cache(1_000);
        for (int i = 1; i <= MILLION; i++) {
            cache.messageFor("key-" + i);
        }
        assertThat(cache.size()).isEqualTo(1_000);
        assertThat(made).hasValue(MILLION);
        assertThat(cache.messageFor("key-" + (MILLION - 999))).isEqualTo(new UUID(0, MILLION - 999));
        assertThat(cache.messageFor("key-" + MILLION)).isEqualTo(new UUID(0, MILLION));
        assertThat(cache.messageFor("key-" + (MILLION - 1_000))).isEqualTo(new UUID(0, MILLION + 1));
        assertThat(cache.size()).isEqualTo(1_000);
    }

    @Test
    void aMillionKeysStayWhereThereIsRoomAndOneMoreDrivesOutTheOldest() {
        var cache = cache(MILLION);
        for (int i = 1; i <= MILLION; i++) {
            cache.messageFor("key-" + i);
        }
        assertThat(cache.size()).isEqualTo(MILLION);
        assertThat(cache.messageFor("key-1")).isEqualTo(new UUID(0, 1));

        cache.messageFor("one more");
        assertThat(cache.size()).isEqualTo(MILLION);
        assertThat(cache.messageFor("key-2")).isEqualTo(new UUID(0, 2));
        assertThat(cache.messageFor("key-1")).isEqualTo(new UUID(0, MILLION + 2));
    }

    /// Measured by what this thread allocated for entries that all stay, so that the collector has no say in it.
    @Test
    void aMessageOfAMillionCostsLittle() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var cache = cache(MILLION);
        var keys = new ArrayList<String>(MILLION);
        for (int i = 0; i < MILLION; i++) {
            keys.add("5fa0c1de-0000-4000-8000-%012d".formatted(i));
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        keys.forEach(cache::messageFor);
        long perEntry = (threads.getCurrentThreadAllocatedBytes() - before) / MILLION;
        System.out.println("bytes for each message: " + perEntry);
        assertThat(perEntry).isLessThan(250);
    }

    @Test
    void aKeyKeepsItsMessageForAFixedTimeHoweverOftenItIsAskedFor() {
        var cache = cache(10);
        var first = cache.messageFor("a");
        now.addAndGet(TTL.toNanos() - 1);
        assertThat(cache.messageFor("a")).isEqualTo(first);
        now.addAndGet(1);
        assertThat(cache.size()).isZero();
        assertThat(cache.messageFor("a")).isNotEqualTo(first);
    }

    @Test
    void aMillionMessagesExpireTogether() {
        var cache = cache(MILLION);
        for (int i = 0; i < MILLION; i++) {
            cache.messageFor("key-" + i);
        }
        now.addAndGet(TTL.toNanos());
        assertThat(cache.size()).isZero();
    }

    @Test
    void manyAtOnceGetOneMessageForEachKeyAndNeverMoreThanFit() throws Exception {
        var cache = cache(1_000);
        Callable<HashSet<UUID>> sameKeys = () -> {
            var messages = new HashSet<UUID>();
            for (int i = 0; i < 1_000; i++) {
                messages.add(cache.messageFor("key-" + i));
            }
            return messages;
        };
        try (var pool = Executors.newFixedThreadPool(8)) {
            var results = pool.invokeAll(java.util.Collections.nCopies(8, sameKeys));
            for (var result : results) {
                assertThat(result.get()).isEqualTo(results.getFirst().get()).hasSize(1_000);
            }
        }
        assertThat(made).hasValue(1_000);
        assertThat(cache.size()).isEqualTo(1_000);
    }

    @Test
    void rememberingNothingIsPossible() {
        var cache = cache(0);
        assertThat(cache.messageFor("a")).isNotEqualTo(cache.messageFor("a"));
        assertThat(cache.size()).isZero();
    }
}
