package dev.probity.storage.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.Status;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.store.Latest;
import dev.probity.monitor.verdict.ServiceState;
import dev.probity.monitor.verdict.Streak;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AnySamples.class)
@Domain(DomainContext.Global.class)
class LogCodecTest {
    @Property(tries = 200)
    void aRecordIsReadAsItWasWritten(@ForAll List<Sample> samples, @ForAll("states") ServiceState state)
            throws DamagedException {
        List<LogEntry> entries = entries(samples, state);

        assertThat(LogCodec.decode(LogCodec.encode(entries))).isEqualTo(entries);
    }

    @Property(tries = 100)
    void anyDamagedByteOfARecordIsDetected(
            @ForAll List<Sample> samples,
            @ForAll("states") ServiceState state,
            @ForAll int place,
            @ForAll @IntRange(min = 1, max = 255) int flip) {
        byte[] bytes = LogCodec.encode(entries(samples, state));
        bytes[Math.floorMod(place, bytes.length)] ^= (byte) flip;

        assertThatThrownBy(() -> LogCodec.decode(bytes)).isInstanceOf(DamagedException.class);
    }

    @Property(tries = 200)
    void theLatestIsReadAsItWasWritten(@ForAll Sample sample, @ForAll("states") ServiceState state)
            throws DamagedException {
        Latest latest = new Latest(sample, state);

        assertThat(LatestCodec.decode(LatestCodec.encode(latest))).isEqualTo(latest);
    }

    @Provide
    Arbitrary<ServiceState> states() {
        Arbitrary<Integer> count = Arbitraries.integers().greaterOrEqual(0);
        Arbitrary<Streak> streaks = Combinators.combine(count, count, count).as(Streak::new);
        return Combinators.combine(
                        Arbitraries.of(Status.class),
                        Arbitraries.longs(),
                        AnySamples.messages(),
                        streaks,
                        Arbitraries.of(true, false))
                .as(ServiceState::new);
    }

    private static List<LogEntry> entries(List<Sample> samples, ServiceState state) {
        List<LogEntry> entries = new ArrayList<>();
        for (Sample sample : samples) {
            entries.add(new LogEntry(entries.size() * 1_000L, sample, state));
        }
        return entries;
    }
}
