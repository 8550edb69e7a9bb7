package dev.probity.monitor.verdict;

import static dev.probity.monitor.Status.DEGRADED;
import static dev.probity.monitor.Status.HEALTHY;
import static dev.probity.monitor.Status.UNHEALTHY;
import static dev.probity.monitor.Status.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.Status;
import dev.probity.monitor.history.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final VerdictPolicy PATIENT = new VerdictPolicy(3, 2, 2);

    @Test
    void theFirstGoodCheckIsBelieved() {
        assertThat(statuses(PATIENT, HEALTHY)).containsExactly(HEALTHY);
        assertThat(statuses(PATIENT, DEGRADED)).containsExactly(DEGRADED);
    }

    @Test
    void aServiceIsDownAfterEnoughFailuresInARow() {
        assertThat(statuses(PATIENT, HEALTHY, UNHEALTHY, UNHEALTHY, HEALTHY, UNHEALTHY, UNHEALTHY, UNHEALTHY))
                .containsExactly(HEALTHY, HEALTHY, HEALTHY, HEALTHY, HEALTHY, HEALTHY, UNHEALTHY);
    }

    @Test
    void aServiceIsUpAgainAfterEnoughSuccessesInARow() {
        assertThat(statuses(PATIENT, UNHEALTHY, UNHEALTHY, UNHEALTHY, HEALTHY, UNHEALTHY, HEALTHY, DEGRADED))
                .containsExactly(UNKNOWN, UNKNOWN, UNHEALTHY, UNHEALTHY, UNHEALTHY, UNHEALTHY, DEGRADED);
    }

    @Test
    void betweenHealthyAndDegradedEachCheckIsBelieved() {
        assertThat(statuses(PATIENT, HEALTHY, DEGRADED, HEALTHY)).containsExactly(HEALTHY, DEGRADED, HEALTHY);
    }

    @Test
    void aCheckThatCouldNotSeeCountsNeitherWay() {
        assertThat(statuses(PATIENT, HEALTHY, UNHEALTHY, UNHEALTHY, UNKNOWN, UNHEALTHY))
                .containsExactly(HEALTHY, HEALTHY, HEALTHY, HEALTHY, UNHEALTHY);
        assertThat(statuses(PATIENT, UNHEALTHY, UNHEALTHY, UNHEALTHY, HEALTHY, UNKNOWN, HEALTHY))
                .endsWith(UNHEALTHY, UNHEALTHY, HEALTHY);
    }

    @Test
    void aServiceNotSeenForLongIsUnknown() {
        assertThat(statuses(PATIENT, HEALTHY, UNKNOWN, UNKNOWN, HEALTHY))
                .containsExactly(HEALTHY, HEALTHY, UNKNOWN, HEALTHY);
    }

    @Test
    void theDefaultBelievesEachCheck() {
        assertThat(statuses(VerdictPolicy.DEFAULT, HEALTHY, UNHEALTHY, DEGRADED, UNHEALTHY))
                .containsExactly(HEALTHY, UNHEALTHY, DEGRADED, UNHEALTHY);
    }

    @Test
    void aStateSaysSinceWhenAndWhy() {
        List<ServiceState> states = replay(PATIENT, HEALTHY, UNHEALTHY, UNHEALTHY, UNHEALTHY, UNHEALTHY);

        assertThat(states.getLast())
                .isEqualTo(new ServiceState(UNHEALTHY, 3, "Connection refused", new Streak(4, 0, 0), false));
        assertThat(Transition.between(states.get(2), states.get(3)))
                .contains(new Transition(3, HEALTHY, UNHEALTHY, "Connection refused", false));
        assertThat(Transition.between(states.get(3), states.get(4))).isEmpty();
    }

    @Test
    void maintenanceIsSaidAndChangesNoStatus() {
        ServiceState before = ServiceState.unchecked(0);

        ServiceState after =
                Verdict.next(before, Samples.inMaintenance(Samples.of(5, UNHEALTHY)), VerdictPolicy.DEFAULT);

        assertThat(after.status()).isEqualTo(UNHEALTHY);
        assertThat(after.maintenance()).isTrue();
        assertThat(Transition.between(before, after))
                .contains(new Transition(5, UNKNOWN, UNHEALTHY, "Connection refused", true));
    }

    private static List<Status> statuses(VerdictPolicy policy, Status... seen) {
        return replay(policy, seen).stream().map(ServiceState::status).toList();
    }

    private static List<ServiceState> replay(VerdictPolicy policy, Status... seen) {
        List<ServiceState> states = new ArrayList<>();
        ServiceState state = ServiceState.unchecked(0);
        for (int i = 0; i < seen.length; i++) {
            state = Verdict.next(state, Samples.of(i, seen[i]), policy);
            states.add(state);
        }
        return states;
    }
}
