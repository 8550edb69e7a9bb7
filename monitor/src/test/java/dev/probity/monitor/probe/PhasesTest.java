package dev.probity.monitor.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhasesTest {
    @Property
    void thePartsAddUpToTheTotal(@ForAll @From("phases") Phases phases) {
        assertThat(phases.total()).isEqualTo(micros(phases.queue()).plus(phases.response()));
        assertThat(phases.total())
                .isEqualTo(micros(phases.queue())
                        .plus(micros(phases.dns()))
                        .plus(micros(phases.connect()))
                        .plus(micros(phases.tls()))
                        .plus(micros(phases.write()))
                        .plus(micros(phases.waiting()))
                        .plus(micros(phases.transfer())));
    }

    @Property
    void aRedirectTakesAsLongAsItsHops(@ForAll @From("phases") Phases one, @ForAll @From("phases") Phases next) {
        Phases both = one.plus(next);

        assertThat(both.total()).isEqualTo(one.total().plus(next.total()));
        assertThat(both.response()).isEqualTo(one.response().plus(next.response()));
        assertThat(both.tls()).isEqualTo(one.tls() + next.tls());
        assertThat(one.plus(Phases.NONE)).isEqualTo(one);
    }

    @Property
    void ourOwnDelayIsNotTheOtherSides(
            @ForAll @From("phases") Phases phases, @ForAll @LongRange(min = 0, max = 1_000_000) long micros) {
        Phases later = phases.withMoreQueue(micros(micros));

        assertThat(later.response()).isEqualTo(phases.response());
        assertThat(later.total()).isEqualTo(phases.total().plus(micros(micros)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void noPhaseIsNegative(int which) {
        long[] parts = new long[7];
        parts[which] = -1;

        assertThatThrownBy(() -> new Phases(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTraceIsNotChangedFromOutside() {
        Hop hop = new Hop("http://a/", 301, Phases.NONE);
        List<Hop> hops = new ArrayList<>(List.of(hop));
        Trace trace = new Trace(Phases.NONE, "192.0.2.1:80", true, Instant.EPOCH, hops);

        hops.clear();
        Phases phases = new Phases(1, 2, 3, 4, 5, 6, 7);

        assertThat(trace.redirects()).containsExactly(hop);
        assertThat(trace.withPhases(phases))
                .isEqualTo(new Trace(phases, "192.0.2.1:80", true, Instant.EPOCH, List.of(hop)));
    }

    @Provide
    Arbitrary<Phases> phases() {
        return Arbitraries.longs()
                .between(0, 600_000_000)
                .list()
                .ofSize(7)
                .map(parts -> new Phases(
                        parts.get(0),
                        parts.get(1),
                        parts.get(2),
                        parts.get(3),
                        parts.get(4),
                        parts.get(5),
                        parts.get(6)));
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1000);
    }
}
