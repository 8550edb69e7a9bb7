package dev.probity.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.ResultStore;
import dev.probity.monitor.store.Retention;
import dev.probity.monitor.store.Span;
import dev.probity.testkit.store.MemoryStore;
import dev.probity.testkit.store.OrdinaryService;
import dev.probity.testkit.store.Recording;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is done to it, the store answers as the one does that keeps everything in memory: with clocks
/// that jump, flushes of any size, upkeep at any time, and after it was opened again.
class LikeMemoryTest {
    private static final List<String> SERVICES = List.of("a", "b", "c");
    private static final int STEPS = 40;

    private final ResultStore memory = new MemoryStore();

    @TempDir
    private Path folder;

    private ResultStore store;
    private long now = 20_000 * Period.DAY.millis();

    @BeforeEach
    void open() {
        store = QuickStore.open(folder.resolve("health.db"), NoDamage.EXPECTED);
    }

    @AfterEach
    void close() {
        store.close();
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersTheSame(int seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(12)) {
                case 0 -> reopen();
                case 1 -> tend(new Retention(1 + random.nextInt(4), 2 + random.nextInt(6)));
                case 2 -> now -= random.nextInt((int) Period.DAY.millis());
                case 3 -> now += random.nextInt((int) (2 * Period.DAY.millis()));
                default -> write(random);
            }
        }
        SERVICES.forEach(service -> assertSame(service, random));
        assertThat(store.latest()).isEqualTo(memory.latest());
    }

    private void write(Random random) {
        String service = SERVICES.get(random.nextInt(SERVICES.size()));
        int interval = random.nextInt(10) == 0 ? 100 : 1_000 * (1 + random.nextInt(300));
        int size = 1 + random.nextInt(200);
        List<Sample> samples =
                new OrdinaryService(new SplittableRandom(random.nextLong())).samples(now, interval, size);
        int flush = 1 + random.nextInt(size);
        for (ResultStore each : List.of(store, memory)) {
            Recording recording = new Recording(each, each.claim(Slice.all(), "test"));
            for (int start = 0; start < size; start += flush) {
                recording.write(service, samples.subList(start, Math.min(size, start + flush)));
            }
        }
        now = samples.getLast().scheduledAt() + interval;
    }

    private void tend(Retention retention) {
        for (ResultStore each : List.of(store, memory)) {
            boolean more = true;
            while (more) {
                more = each.tend(now, retention);
            }
        }
    }

    private void reopen() {
        close();
        open();
    }

    private void assertSame(String service, Random random) {
        assertThat(store.samples(service, Span.ALL, 100_000)).isEqualTo(memory.samples(service, Span.ALL, 100_000));
        for (int i = 0; i < 10; i++) {
            long from = now - random.nextLong(5 * Period.DAY.millis());
            Span span = new Span(from, from + random.nextLong(3 * Period.DAY.millis()));
            int limit = 1 + random.nextInt(500);
            assertThat(store.samples(service, span, limit)).isEqualTo(memory.samples(service, span, limit));
            assertThat(store.transitions(service, span)).isEqualTo(memory.transitions(service, span));
            for (Period period : Period.values()) {
                assertThat(store.rollups(service, period, span)).isEqualTo(memory.rollups(service, period, span));
            }
        }
    }
}
