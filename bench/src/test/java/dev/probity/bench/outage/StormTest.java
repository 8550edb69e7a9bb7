package dev.probity.bench.outage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// After a stall of twenty seconds, in simulated time.
class StormTest {
    private static final Span BEFORE = Span.seconds(5, 30);
    private static final Span MUCH_LATER = Span.seconds(145, 175);

    @ParameterizedTest
    @EnumSource(names = {"NAIVE", "RETRIES_ONLY"})
    void withoutABudgetTheStormFeedsItself(Contestant contestant) throws Exception {
        Moments good = SimulateStorm.of(contestant);

        assertThat(good.perSecondIn(BEFORE)).isEqualTo(SimulateStorm.CALLS_PER_SECOND);
        assertThat(good.perSecondIn(MUCH_LATER)).isLessThan(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUDGET_ONLY", "RESILIENT"})
    void withOneTheServiceComesBack(Contestant contestant) throws Exception {
        Moments good = SimulateStorm.of(contestant);

        assertThat(good.perSecondIn(MUCH_LATER)).isEqualTo(SimulateStorm.CALLS_PER_SECOND);
    }
}
