package dev.probity.storage.codec;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.Fault;
import dev.probity.monitor.history.Finding;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.probe.Phases;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/// Everything that could be a sample: likely ones, and the ends of every range.
public final class AnySamples extends DomainContextBase {
    private static final long LONGEST_PHASE = 1L << 50;

    @Provide
    Arbitrary<List<Sample>> chunks() {
        return samples().list().ofMaxSize(200);
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Combinators.combine(moments(), moments(), findings(), phases()).as(Sample::new);
    }

    @Provide
    Arbitrary<Finding> findings() {
        Arbitrary<Fault> faults =
                Combinators.combine(Arbitraries.of(ErrorKind.class), messages()).as(Fault::new);
        return Combinators.combine(
                        Arbitraries.of(Status.class),
                        Arbitraries.integers().injectNull(0.3),
                        faults.injectNull(0.5),
                        Arbitraries.integers().greaterOrEqual(1),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Finding::new);
    }

    static Arbitrary<String> messages() {
        return Arbitraries.strings().all().filter(text -> text.codePoints().noneMatch(AnySamples::isHalfACharacter));
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static Arbitrary<Long> moments() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(0, 100).map(tick -> 1_700_000_000_000L + tick * 30_000));
    }

    private static Arbitrary<Phases> phases() {
        Arbitrary<Long> phase = Arbitraries.oneOf(
                Arbitraries.longs().between(0, LONGEST_PHASE),
                Arbitraries.longs().between(0, 100_000),
                Arbitraries.just(0L));
        return phase.list()
                .ofSize(7)
                .map(p -> new Phases(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5), p.get(6)));
    }
}
