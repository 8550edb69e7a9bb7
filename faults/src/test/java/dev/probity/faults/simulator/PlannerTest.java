package dev.probity.faults.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.simulator.Behaviour.Answer;
import dev.probity.faults.simulator.Behaviour.ReportUptime;
import dev.probity.faults.simulator.Behaviour.Reset;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
    private final Planner planner = new Planner(SimulatorDelays.DEFAULT);

    @Test
    void healthyWaitsWithinItsRange() {
        assertThat(planner.plan("/healthy"))
                .isEqualTo(new Answer(
                        200, "{\"status\":\"healthy\"}", new Delay(Duration.ofMillis(300), Duration.ofMillis(700))));
    }

    @Test
    void unhealthyFailsAfterATenthOfASecond() {
        assertThat(planner.plan("/unhealthy"))
                .isEqualTo(new Answer(500, "{\"status\":\"unhealthy\"}", Delay.exactly(Duration.ofMillis(100))));
    }

    @Test
    void slowAnswersAfterFifteenSeconds() {
        assertThat(planner.plan("/slow"))
                .isEqualTo(new Answer(200, "{\"status\":\"slow\"}", Delay.exactly(Duration.ofSeconds(15))));
    }

    @Test
    void unreachableResets() {
        assertThat(planner.plan("/unreachable")).isEqualTo(new Reset());
    }

    @Test
    void healthIsExactAndAtOnce() {
        assertThat(planner.plan("/health")).isEqualTo(new ReportUptime());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/healthy-service, healthy",
        "/healthy/, healthy",
        "/HEALTHY, healthy",
        "/Is_It_Slow?, slow",
        "/2slow2, slow",
        "/healthy.json, healthy",
        "/not/unhealthy, unhealthy",
        "/a b/slow, slow",
    })
    void findsTheWordAnywhere(String path, String word) {
        assertThat(statusWord(path)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "/slow/healthy, slow",
        "/healthy/slow, slow",
        "/healthy/unhealthy, unhealthy",
        "/slow-unhealthy, unhealthy",
        "/health/slow, slow",
    })
    void theWorseWordWins(String path, String word) {
        assertThat(statusWord(path)).isEqualTo(word);
    }

    @Test
    void unreachableWinsOverAll() {
        assertThat(planner.plan("/healthy/slow/unhealthy/unreachable")).isInstanceOf(Reset.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/health/", "/HEALTH", "/slowly", "/unhealthyish", "/healthier", "/überslow", "/sl-ow"})
    void whatIsNotAWordIsNotFound(String path) {
        assertThat(planner.plan(path)).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.delay()).isEqualTo(Delay.NONE);
            assertThat(answer.body()).contains("unreachable", "unhealthy", "slow", "healthy");
        });
    }

    private String statusWord(String path) {
        return planner.plan(path) instanceof Answer answer
                ? answer.body().replaceFirst("^\\{\"status\":\"(\\w+)\"}$", "$1")
                : "no answer";
    }
}
