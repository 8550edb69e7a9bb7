package dev.probity.bench.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.bench.outage.SimulatedService.Trouble;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A minute without the service, in simulated time.
class OutageTest {
    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "SILENT"})
    void theResilientClientAsksLittleAndIsBackWithinSeconds(Trouble trouble) throws Exception {
        Outage outage = RunOutage.simulated(Contestant.RESILIENT, trouble);

        assertThat(outage.before()).isEqualTo(50);
        assertThat(outage.during()).isLessThan(100);
        assertThat(outage.recovery()).isLessThan(Duration.ofSeconds(13));
        assertThat(outage.goodAfter()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "SILENT"})
    void theNaiveOneAsksFiveTimes(Trouble trouble) throws Exception {
        Outage outage = RunOutage.simulated(Contestant.NAIVE, trouble);

        assertThat((double) outage.during() / outage.calls()).isBetween(4.7, 5.0);
    }

    @Test
    void theBudgetAloneBoundsWhatRetriesAdd() throws Exception {
        Outage outage = RunOutage.simulated(Contestant.BUDGET_ONLY, Trouble.UNAVAILABLE);

        assertThat(outage.during() - outage.calls()).isEqualTo(500 / 14);
    }
}
