package dev.probity.health;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.health.run.ManualTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
    private final HealthChecker health = Checkers.manual(Checkers.PLAIN, new ManualTime());

    private List<ComponentStatus> checks(int count, CheckOptions options, HealthStatus... script) {
        health.register("component", Checkers.script(script), options);
        List<ComponentStatus> statuses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statuses.add(health.checkComponent("component"));
        }
        return statuses;
    }

    @Test
    void failuresThatAreNotInARowChangeNothing() {
        CheckOptions three = CheckOptions.defaults().thresholds(3, 2);

        assertThat(checks(5, three, UNHEALTHY, HEALTHY, UNHEALTHY, HEALTHY, UNHEALTHY))
                .extracting(ComponentStatus::status)
                .containsOnly(HEALTHY);
    }

    @Test
    void whatTheThresholdHoldsBackIsShownAllTheSame() {
        ComponentStatus second =
                checks(2, CheckOptions.defaults().thresholds(3, 2), UNHEALTHY).get(1);

        assertThat(second.message()).isEqualTo("Still HEALTHY, 2 of 3 results in a row worse: as scripted");
        assertThat(second.metadata()).containsEntry("seen", "UNHEALTHY");
    }

    @Test
    void recoveryTakesItsResultsInARowToo() {
        List<ComponentStatus> statuses =
                checks(3, CheckOptions.defaults().thresholds(1, 2), UNHEALTHY, HEALTHY, HEALTHY);

        assertThat(statuses).extracting(ComponentStatus::status).containsExactly(UNHEALTHY, UNHEALTHY, HEALTHY);
        assertThat(statuses.get(1).message()).isEqualTo("Still UNHEALTHY, 1 of 2 results in a row better");
    }

    @Test
    void aComponentCanHaveToProveItselfFirst() {
        CheckOptions sceptic = CheckOptions.defaults().thresholds(3, 2).initially(UNHEALTHY);

        assertThat(checks(2, sceptic, HEALTHY))
                .extracting(ComponentStatus::status)
                .containsExactly(UNHEALTHY, HEALTHY);
    }

    @Test
    void aChangeGoesOnlyAsFarAsAllResultsAgree() {
        ComponentStatus status = checks(2, CheckOptions.defaults().thresholds(2, 1), DEGRADED, UNHEALTHY)
                .get(1);

        assertThat(status.status()).isEqualTo(DEGRADED);
        assertThat(status.metadata()).doesNotContainKey("seen");
    }

    @Test
    void listenersLearnWhatWasSeenAndWhatIsSaid() {
        List<Observation> observations = new ArrayList<>();
        health.listen(observations::add);

        checks(1, CheckOptions.defaults().thresholds(3, 2), UNHEALTHY);

        assertThat(observations).singleElement().satisfies(observation -> {
            assertThat(observation.seen()).isEqualTo(UNHEALTHY);
            assertThat(observation.status().status()).isEqualTo(HEALTHY);
        });
    }
}
