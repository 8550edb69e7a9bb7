package dev.probity.monitor.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.Status;
import dev.probity.monitor.history.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Every state can be explained from the samples before it.
class ReplayTest {
    @Property
    void aReplayFromAnyStoredStateGivesTheSameStates(
            @ForAll("policies") VerdictPolicy policy, @ForAll List<Status> seen) {
        List<ServiceState> live = replay(ServiceState.unchecked(0), policy, seen, 0);

        for (int stored = 0; stored < seen.size(); stored++) {
            assertThat(replay(live.get(stored), policy, seen, stored + 1))
                    .isEqualTo(live.subList(stored + 1, live.size()));
        }
    }

    @Property
    void aServiceIsDownOnlyAfterItsFailuresInARow(@ForAll("policies") VerdictPolicy policy, @ForAll List<Status> seen) {
        List<ServiceState> states = replay(ServiceState.unchecked(0), policy, seen, 0);

        for (int i = 0; i < seen.size(); i++) {
            boolean failures = runOf(seen, i, status -> status == Status.UNHEALTHY) >= policy.failures();
            if (went(states, i, Status.UNHEALTHY)) {
                assertThat(failures).isTrue();
            }
            if (failures && seen.get(i) == Status.UNHEALTHY) {
                assertThat(states.get(i).status()).isEqualTo(Status.UNHEALTHY);
            }
        }
    }

    @Property
    void aServiceThatWasDownIsUpOnlyAfterItsSuccessesInARow(
            @ForAll("policies") VerdictPolicy policy, @ForAll List<Status> seen) {
        List<ServiceState> states = replay(ServiceState.unchecked(0), policy, seen, 0);

        for (int i = 1; i < seen.size(); i++) {
            if (states.get(i - 1).status() == Status.UNHEALTHY
                    && states.get(i).status().isUp()) {
                assertThat(runOf(seen, i, Status::isUp)).isGreaterThanOrEqualTo(policy.successes());
            }
        }
    }

    @Property
    void aStatusBeginsWithTheCheckThatDecidedIt(@ForAll("policies") VerdictPolicy policy, @ForAll List<Status> seen) {
        List<ServiceState> states = replay(ServiceState.unchecked(0), policy, seen, 0);

        for (int i = 0; i < seen.size(); i++) {
            if (went(states, i, seen.get(i))) {
                assertThat(states.get(i).since()).isEqualTo(i);
            }
        }
    }

    @Provide
    Arbitrary<VerdictPolicy> policies() {
        Arbitrary<Integer> threshold = Arbitraries.integers().between(1, 4);
        return Combinators.combine(threshold, threshold, threshold).as(VerdictPolicy::new);
    }

    private static List<ServiceState> replay(ServiceState from, VerdictPolicy policy, List<Status> seen, int first) {
        List<ServiceState> states = new ArrayList<>();
        ServiceState state = from;
        for (int i = first; i < seen.size(); i++) {
            state = Verdict.next(state, Samples.of(i, seen.get(i)), policy);
            states.add(state);
        }
        return states;
    }

    private static boolean went(List<ServiceState> states, int i, Status to) {
        Status before = i == 0 ? Status.UNKNOWN : states.get(i - 1).status();
        return before != to && states.get(i).status() == to;
    }

    /// How many samples up to this one fit, those left out in which we could not see.
    private static int runOf(List<Status> seen, int last, Predicate<Status> fits) {
        int run = 0;
        for (int i = last; i >= 0; i--) {
            if (fits.test(seen.get(i))) {
                run++;
            } else if (seen.get(i) != Status.UNKNOWN) {
                return run;
            }
        }
        return run;
    }
}
