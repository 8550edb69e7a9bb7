package dev.probity.testkit.watch;

import static dev.probity.testkit.watch.WatchedServices.INTERVAL;
import static dev.probity.testkit.watch.WatchedServices.refusing;
import static dev.probity.testkit.watch.WatchedServices.unreachable;
import static dev.probity.testkit.watch.WatchedServices.watched;
import static dev.probity.testkit.watch.WatchedServices.well;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.probe.Outcome.Unobserved;
import dev.probity.monitor.probe.Probe;
import dev.probity.monitor.probe.Trace;
import dev.probity.monitor.store.Observed;
import dev.probity.monitor.verdict.ServiceState;
import dev.probity.monitor.verdict.Verdict;
import dev.probity.monitor.verdict.VerdictPolicy;
import dev.probity.monitor.watch.Watched;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever happens to services and to us, every state on the board can be explained from what was recorded.
class ReplayedHistoryTest {
    private static final int SERVICES = 8;

    /// Something that happens, and then an interval.
    enum Event {
        WELL,
        DOWN,
        UNREACHABLE,
        UNOBSERVED,
        STALL,
        CLOCK_FORWARD,
        CLOCK_BACK,
        CHANGED,
        ON_DEMAND
    }

    @Property(tries = 100)
    void aReplayGivesTheStatesOfTheBoard(@ForAll("policies") VerdictPolicy policy, @ForAll("events") List<Event> events)
            throws InterruptedException {
        Fate fate = new Fate(well());
        Scene scene = Scene.with(policy, services(fate, INTERVAL));

        for (Event event : events) {
            happen(event, scene, fate);
            scene.run(INTERVAL.dividedBy(2));
        }

        Map<String, ServiceState> replayed = new HashMap<>();
        for (Observed observed : scene.recorded) {
            ServiceState before = replayed.getOrDefault(observed.serviceId(), observed.before());
            assertThat(observed.before()).isEqualTo(before);
            ServiceState after = Verdict.next(before, observed.sample(), policy);
            assertThat(observed.after()).isEqualTo(after);
            replayed.put(observed.serviceId(), after);
        }
        replayed.forEach((id, state) ->
                assertThat(scene.board.standing(id).orElseThrow().state()).isEqualTo(state));
    }

    private static Watched[] services(Probe probe, Duration interval) {
        return IntStream.range(0, SERVICES)
                .mapToObj(i -> watched("s" + i, probe, interval, true))
                .toArray(Watched[]::new);
    }

    private static void happen(Event event, Scene scene, Fate fate) throws InterruptedException {
        switch (event) {
            case WELL -> fate.becomes(well());
            case DOWN -> fate.becomes(refusing());
            case UNREACHABLE -> fate.becomes(unreachable());
            case UNOBSERVED -> fate.becomes(_ -> new Unobserved("no sockets left", Trace.NONE));
            case STALL -> scene.time.advance(Duration.ofSeconds(20));
            case CLOCK_FORWARD -> scene.time.setClock(Duration.ofHours(1));
            case CLOCK_BACK -> scene.time.setClock(Duration.ofHours(-1));
            case CHANGED -> scene.watching(services(fate, INTERVAL.plusSeconds(1)));
            case ON_DEMAND -> scene.watch.checkNow("s1");
        }
    }

    @Provide
    Arbitrary<VerdictPolicy> policies() {
        Arbitrary<Integer> threshold = Arbitraries.integers().between(1, 4);
        return Combinators.combine(threshold, threshold, threshold).as(VerdictPolicy::new);
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Arbitraries.of(Event.class).list().ofMaxSize(12);
    }
}
