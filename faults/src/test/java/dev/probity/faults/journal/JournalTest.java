package dev.probity.faults.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.wire.Over.How;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final Journal journal = new Journal(3);

    @Test
    void keepsTheLastAndForgetsTheRest() {
        for (int i = 1; i <= 5; i++) {
            journal.add(entry(i, "a"));
        }
        assertThat(journal.newest(10, _ -> true)).extracting(Entry::request).containsExactly(3, 4, 5);
        assertThat(journal.newest(2, _ -> true)).extracting(Entry::request).containsExactly(4, 5);
        journal.clear();
        assertThat(journal.newest(10, _ -> true)).isEmpty();
    }

    @Test
    void theOracleForgetsTheOldestKey() {
        var oracle = new Oracle(2);
        for (String key : new String[] {"a", "b", "a", "c"}) {
            oracle.attempted(key);
        }
        assertThat(oracle.of("a")).isEqualTo(Oracle.Count.NONE);
        assertThat(oracle.of("b")).isEqualTo(new Oracle.Count(1, 0));
        assertThat(oracle.attempted("")).isZero();
    }

    private static Entry entry(int number, String key) {
        var times = new Entry.Times(Instant.EPOCH, Duration.ZERO, Duration.ZERO);
        return new Entry(1, number, "GET", "/msg", key, 1, times, "", 200, 10, How.COMPLETED);
    }
}
