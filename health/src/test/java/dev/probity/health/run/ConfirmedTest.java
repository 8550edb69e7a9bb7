package dev.probity.health.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConfirmedTest {
    private static final Thresholds THREE_AND_TWO = new Thresholds(3, 2);

    /// 0 is well, 2 is ill.
    private static int after(Thresholds thresholds, int start, Integer... seen) {
        Confirmed<Integer> state = Confirmed.of(start);
        for (Integer result : seen) {
            state = state.next(result, thresholds);
        }
        return state.status();
    }

    @Test
    void failuresThatAreNotInARowNeverAddUp() {
        assertThat(after(THREE_AND_TWO, 0, 2, 0, 2, 0, 2)).isEqualTo(0);
    }

    @Test
    void threeInARowMakeItWorse() {
        assertThat(after(THREE_AND_TWO, 0, 2, 2)).isEqualTo(0);
        assertThat(after(THREE_AND_TWO, 0, 2, 2, 2)).isEqualTo(2);
    }

    @Test
    void twoInARowMakeItBetter() {
        assertThat(after(THREE_AND_TWO, 2, 0, 2, 0)).isEqualTo(2);
        assertThat(after(THREE_AND_TWO, 2, 0, 0)).isEqualTo(0);
    }

    @Test
    void itGoesOnlyAsFarAsAllResultsAgree() {
        assertThat(after(THREE_AND_TWO, 0, 2, 1, 2)).isEqualTo(1);
        assertThat(after(THREE_AND_TWO, 2, 0, 1)).isEqualTo(1);
    }

    @Test
    void theCountStartsAnewAfterAChange() {
        assertThat(after(THREE_AND_TWO, 0, 1, 1, 1, 2, 2)).isEqualTo(1);
        assertThat(after(THREE_AND_TWO, 0, 1, 1, 1, 2, 2, 2)).isEqualTo(2);
    }

    @Test
    void aTurnFromBetterToWorseStartsTheCountAnew() {
        assertThat(after(new Thresholds(2, 2), 1, 2, 0, 2)).isEqualTo(1);
    }

    @Property
    void withThresholdsOfOneEveryResultCounts(@ForAll @Size(min = 1) List<@IntRange(max = 2) Integer> seen) {
        assertThat(after(Thresholds.AT_ONCE, 0, seen.toArray(Integer[]::new))).isEqualTo(seen.get(seen.size() - 1));
    }

    @Property
    void itChangesOnlyWhenTheLastResultsAllAskForIt(@ForAll List<@IntRange(max = 2) Integer> seen) {
        Confirmed<Integer> state = Confirmed.of(0);
        for (int i = 0; i < seen.size(); i++) {
            Confirmed<Integer> next = state.next(seen.get(i), THREE_AND_TWO);
            int direction = next.status().compareTo(state.status());
            if (direction != 0) {
                int before = state.status();
                assertThat(seen.subList(i + 1 - THREE_AND_TWO.needed(direction), i + 1))
                        .allMatch(result -> Integer.signum(Integer.compare(result, before)) == direction);
            }
            state = next;
        }
    }
}
