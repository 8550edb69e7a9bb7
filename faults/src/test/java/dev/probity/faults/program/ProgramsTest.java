package dev.probity.faults.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.fault.EmptyReply;
import dev.probity.faults.fault.StatusAnswer;
import dev.probity.faults.program.Program.Counting;
import dev.probity.faults.program.Verdict.Strike;
import dev.probity.faults.wire.Protocol;
import dev.probity.faults.wire.Request;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgramsTest {
    private static final Step TWICE = Step.times(2, StatusAnswer.of(503));
    private static final Step ONCE_EMPTY = Step.times(1, new EmptyReply());

    private final AtomicLong clock = new AtomicLong();
    private final Programs programs = new Programs(1, clock::get);

    @Test
    void failsTheFirstTwoOfEveryKeyThenSucceeds() {
        set(Counting.KEY, TWICE);
        assertThat(strikes("a", 3)).containsExactly(true, true, false);
        assertThat(strikes("b", 3)).containsExactly(true, true, false);
        assertThat(strikes("a", 1)).containsExactly(false);
    }

    @Test
    void countsAllTogetherWhenTold() {
        set(Counting.ALL, TWICE);
        assertThat(strikes("a", 1)).containsExactly(true);
        assertThat(strikes("b", 2)).containsExactly(true, false);
    }

    @Test
    void goesFromStepToStep() {
        set(Counting.KEY, TWICE, ONCE_EMPTY);
        assertThat(strike("a")).isEqualTo(List.of(StatusAnswer.of(503)));
        assertThat(strike("a")).isEqualTo(List.of(StatusAnswer.of(503)));
        assertThat(strike("a")).isEqualTo(List.of(new EmptyReply()));
        assertThat(strike("a")).isEmpty();
    }

    @Test
    void aStepForATimeBeginsWithItsFirstRequest() {
        clock.set(Duration.ofHours(1).toNanos());
        set(
                Counting.KEY,
                new Step(List.of(new EmptyReply()), new Span.During(Duration.ofSeconds(2)), 1, Step.Work.AS_USUAL));
        assertThat(strikes("a", 2)).containsExactly(true, true);
        clock.addAndGet(Duration.ofSeconds(2).toNanos() - 1);
        assertThat(strikes("a", 1)).containsExactly(true);
        clock.addAndGet(1);
        assertThat(strikes("a", 1)).containsExactly(false);
    }

    @Test
    void aStepWithoutFaultsLetsRequestsThrough() {
        set(Counting.KEY, new Step(List.of(), new Span.Times(1), 1, Step.Work.AS_USUAL), ONCE_EMPTY);
        assertThat(strikes("a", 3)).containsExactly(false, true, false);
    }

    @Test
    void probabilityZeroNeverStrikesAndStillCounts() {
        set(Counting.KEY, TWICE.withProbability(0), ONCE_EMPTY);
        assertThat(strikes("a", 4)).containsExactly(false, false, true, false);
    }

    @Test
    void theSameSeedStrikesTheSameAttemptsInWhateverOrderKeysCome() {
        var always = Step.always(new EmptyReply()).withProbability(0.5);
        set(Counting.KEY, always);
        var other = new Programs(1, clock::get);
        other.set(new Program("p1", Target.EVERYTHING, Counting.KEY, List.of(always)));

        List<Boolean> first = strikes("a", 40);
        for (int i = 0; i < 40; i++) {
            other.decide(request("/msg"), "b");
            assertThat(other.decide(request("/msg"), "a") instanceof Strike).isEqualTo(first.get(i));
        }
        assertThat(first).contains(true, false);
        assertThat(strikes("b", 40)).isNotEqualTo(first);
    }

    @Test
    void oneThatIsOverLeavesTheRequestToTheNext() {
        set(Counting.KEY, TWICE);
        set(Counting.KEY, ONCE_EMPTY);
        assertThat(strikes("a", 4)).containsExactly(true, true, true, false);
    }

    @Test
    void isForItsTargetOnly() {
        programs.set(new Program("", Target.path("/api/*"), Counting.KEY, List.of(Step.always(new EmptyReply()))));
        assertThat(programs.decide(request("/api/x"), "")).isInstanceOf(Strike.class);
        assertThat(programs.decide(request("/msg"), "")).isInstanceOf(Verdict.Spare.class);
    }

    @Test
    void namesWhatHasNoNameAndReplacesWhatHas() {
        assertThat(set(Counting.KEY, TWICE).id()).isEqualTo("p1");
        assertThat(set(Counting.KEY, TWICE).id()).isEqualTo("p2");
        strikes("a", 2);
        programs.set(new Program("p1", Target.EVERYTHING, Counting.KEY, List.of(TWICE)));
        assertThat(programs.list()).extracting(Program::id).containsExactly("p1", "p2");
        assertThat(strikes("a", 2)).containsExactly(true, true);
        assertThat(programs.delete("p1")).isTrue();
        assertThat(programs.delete("p1")).isFalse();
    }

    private Program set(Counting counting, Step... steps) {
        return programs.set(new Program("", Target.EVERYTHING, counting, List.of(steps)));
    }

    private List<Boolean> strikes(String key, int times) {
        var strikes = new ArrayList<Boolean>();
        for (int i = 0; i < times; i++) {
            strikes.add(programs.decide(request("/msg"), key) instanceof Strike);
        }
        return strikes;
    }

    private List<?> strike(String key) {
        return programs.decide(request("/msg"), key) instanceof Strike strike ? strike.faults() : List.of();
    }

    private static Request request(String path) {
        return new Request("GET", path, path, EmptyHttpHeaders.INSTANCE, true, false, Protocol.HTTP_1);
    }
}
