package dev.probity.client.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever happens in whatever order, the circuit keeps its promises.
class CircuitProperties {
    private static final BreakerConfig CONFIG = BreakerConfig.DEFAULT;

    private enum Act {
        BEGIN,
        SUCCEED,
        FAIL,
        BE_SLOW,
        SAY_NOTHING,
        WAIT_A_LITTLE,
        WAIT_LONG
    }

    @Provide
    Arbitrary<List<Act>> stories() {
        return Arbitraries.of(Act.class).list().ofMaxSize(300);
    }

    /// A circuit, and the calls under way with the generation of each.
    private static final class Story {
        private final Circuit circuit;
        private final Deque<Long> underWay = new ArrayDeque<>();
        private long now;

        Story(long seed) {
            Random random = new Random(seed);
            circuit = new Circuit(CONFIG, random::nextDouble);
        }

        void act(Act act) {
            switch (act) {
                case BEGIN -> begin();
                case SUCCEED -> end(new CallResult(false, false, ""));
                case FAIL -> end(new CallResult(true, false, "x"));
                case BE_SLOW -> end(new CallResult(false, true, ""));
                case SAY_NOTHING -> release();
                case WAIT_A_LITTLE -> now += Duration.ofMillis(700).toNanos();
                case WAIT_LONG -> now += Duration.ofSeconds(20).toNanos();
            }
        }

        private void begin() {
            if (circuit.admit(now)) {
                underWay.add(circuit.generation());
            }
        }

        private void end(CallResult result) {
            Long generation = underWay.poll();
            if (generation != null) {
                circuit.record(generation, result, now);
            }
        }

        private void release() {
            Long generation = underWay.poll();
            if (generation != null) {
                circuit.release(generation);
            }
        }

        long trialsOut() {
            return underWay.stream()
                    .filter(each -> each == circuit.generation())
                    .count();
        }
    }

    @Property
    void neverMoreTrialsThanAllowed(@ForAll("stories") List<Act> acts, @ForAll long seed) {
        Story story = new Story(seed);
        for (Act act : acts) {
            story.act(act);
            if (story.circuit.state().name() == CircuitState.HALF_OPEN) {
                assertThat(story.trialsOut()).isLessThanOrEqualTo(CONFIG.trials());
            }
        }
    }

    @Property
    void anOpenCircuitLetsNothingThroughBeforeItsTime(@ForAll("stories") List<Act> acts, @ForAll long seed) {
        Story story = new Story(seed);
        for (Act act : acts) {
            boolean open = story.circuit.state() instanceof Open state && state.until() - story.now > 0;
            int before = story.underWay.size();
            story.act(act);
            if (open && act == Act.BEGIN) {
                assertThat(story.underWay).hasSize(before);
            }
        }
    }

    @Property
    void itAlwaysFindsBackOnceTheOriginIsWell(@ForAll("stories") List<Act> acts, @ForAll long seed) {
        Story story = new Story(seed);
        acts.forEach(story::act);
        story.underWay.clear();
        // Whatever was out is lost for ever; the longest waits there can be pass.
        story.now += CONFIG.longestTrial().toNanos();
        if (story.circuit.admit(story.now)) {
            story.circuit.release(story.circuit.generation());
        }
        story.now += (long) (CONFIG.longestOpen().toNanos() * (1 + CONFIG.jitter()));
        for (int i = 0; i < CONFIG.trials(); i++) {
            assertThat(story.circuit.admit(story.now)).isTrue();
            story.circuit.record(story.circuit.generation(), new CallResult(false, false, ""), story.now);
        }

        assertThat(story.circuit.state().name()).isEqualTo(CircuitState.CLOSED);
    }

    @Property
    void eachChangeContinuesTheOneBefore(@ForAll("stories") List<Act> acts, @ForAll long seed) {
        Story story = new Story(seed);
        List<CircuitChange> changes = new ArrayList<>();
        for (Act act : acts) {
            story.act(act);
            changes.addAll(story.circuit.drainChanges());
        }

        CircuitState state = CircuitState.CLOSED;
        long generation = 0;
        for (CircuitChange change : changes) {
            assertThat(change.from()).isEqualTo(state);
            assertThat(change.generation()).isEqualTo(++generation);
            state = change.to();
        }
        assertThat(story.circuit.state().name()).isEqualTo(state);
    }
}
