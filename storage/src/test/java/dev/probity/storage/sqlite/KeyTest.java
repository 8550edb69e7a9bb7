package dev.probity.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class KeyTest {
    private static final long FIVE_THOUSAND_YEARS = 5_000L * 366 * 86_400_000;

    @Property
    void aKeyTellsServiceAndSecond(
            @ForAll @IntRange(max = Key.LAST_SERVICE) int service,
            @ForAll @LongRange(min = -FIVE_THOUSAND_YEARS, max = FIVE_THOUSAND_YEARS) long moment) {
        long key = Key.of(service, moment);

        assertThat(Key.serviceOf(key)).isEqualTo(service);
        assertThat(Key.dayOf(key)).isEqualTo(Key.day(moment));
        assertThat(Key.momentOf(key)).isEqualTo(Math.floorDiv(moment, 1000) * 1000);
        assertThat(key).isBetween(Key.first(service, Key.day(moment)), Key.first(service + 1L, Key.day(moment)) - 1);
    }

    @Property
    void anyMomentHasADay(@ForAll long moment) {
        assertThat(Key.dayOf(Key.first(0, Key.day(moment)))).isEqualTo(Key.day(moment));
    }
}
