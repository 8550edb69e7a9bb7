package dev.probity.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.store.Latest;
import dev.probity.monitor.verdict.ServiceState;
import dev.probity.testkit.store.OrdinaryService;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeadTest {
    private static final long MIDNIGHT = 20_000 * Period.DAY.millis();

    private final List<Sample> history =
            new OrdinaryService(new SplittableRandom(1)).samples(MIDNIGHT - 100 * 30_000, 30_000, 400);
    private Head head = Head.first(7, "a");

    @Test
    void lessThanAChunkStaysOpen() {
        Head.Growth growth = add(1, 0, 99);

        assertThat(growth.sealed()).isEmpty();
        assertThat(head.open().samples()).isEqualTo(history.subList(0, 99));
        assertThat(head.from()).isEqualTo(1);
        assertThat(head.sealed()).isZero();
    }

    @Test
    void aFullChunkIsSealedWithTheFlushThatFilledIt() {
        add(1, 100, 219);
        Head.Growth growth = add(2, 219, 221);

        assertThat(growth.sealed()).isEqualTo(history.subList(100, 221));
        assertThat(head.isOpen()).isFalse();
        assertThat(head.sealed()).isEqualTo(2);
    }

    @Test
    void aNewDaySealsTheOldOne() {
        add(1, 90, 100);
        Head.Growth growth = add(5, 100, 101);

        assertThat(growth.sealed()).isEqualTo(history.subList(90, 100));
        assertThat(head.open().samples()).isEqualTo(history.subList(100, 101));
        assertThat(head.sealed()).isEqualTo(4);
        assertThat(head.from()).isEqualTo(5);
    }

    @Test
    void aFlushOverMidnightIsSealedWhole() {
        add(1, 80, 90);
        Head.Growth growth = add(2, 90, 110);

        assertThat(growth.sealed()).isEqualTo(history.subList(80, 110));
        assertThat(head.isOpen()).isFalse();
        assertThat(head.sealed()).isEqualTo(2);
    }

    private Head.Growth add(long flush, int from, int to) {
        Head.Growth growth =
                head.plus(flush, history.subList(from, to), new Latest(history.get(to - 1), ServiceState.unchecked(0)));
        head = growth.after();
        return growth;
    }
}
