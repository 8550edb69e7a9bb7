package dev.probity.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistrationTest {
    private final HealthChecker health = new HealthChecker();

    @AfterEach
    void close() {
        health.close();
    }

    private void refused(@Nullable String name, @Nullable HealthCheck check, String why) {
        assertThatThrownBy(() -> health.register(name, check, CheckOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void namesMustSaySomething() {
        refused(null, Finding::healthy, "is null");
        refused(" \t", Finding::healthy, "is blank");
    }

    @Test
    void thereMustBeACheckAndOptions() {
        refused("database", null, "the check of component 'database' is null");
        assertThatThrownBy(() -> health.register("database", Finding::healthy, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the options of component 'database' is null");
    }

    @Test
    void namesThatDifferInCaseOrPunctuationOnlyAreTheSame() {
        health.register("AI model", Finding::healthy);

        refused("ai_MODEL", Finding::healthy, "'AI model' is registered already, 'ai_MODEL' is the same");
        assertThat(health.components()).containsExactly("AI model");
    }

    @Test
    void livenessTakesNoDependencyChecks() {
        CheckOptions liveness = CheckOptions.defaults().groups(Group.LIVENESS);

        assertThatThrownBy(() -> health.register("database", Finding::healthy, liveness))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'database' cannot be part of liveness");
        health.register("loop", (LivenessCheck) Finding::healthy, liveness);

        assertThat(health.checkGroup(Group.LIVENESS).components())
                .extracting(ComponentStatus::name)
                .containsExactly("loop");
        assertThat(health.checkGroup(Group.READINESS).components()).isEmpty();
    }

    @Test
    void componentsThatAreNotEnabledAreNeitherCheckedNorReported() {
        try (HealthChecker some = new HealthChecker(HealthOptions.defaults().enabled(Set.of("DATABASE", "ai_model")))) {
            some.register("database", Finding::healthy)
                    .register("cache", Finding::healthy)
                    .register("AI-Model", Finding::healthy);

            assertThat(some.checkAll().components())
                    .extracting(ComponentStatus::name)
                    .containsExactly("database", "AI-Model");
            assertThatThrownBy(() -> some.checkComponent("cache"))
                    .isInstanceOf(HealthCheckException.class)
                    .hasMessage("There is no component 'cache'; there are [database, AI-Model]");
        }
    }

    @Test
    void optionsThatCannotWorkAreRefused() {
        CheckOptions options = CheckOptions.defaults();
        assertThatThrownBy(() -> options.timeout(Duration.ZERO)).hasMessageContaining("timeout");
        assertThatThrownBy(() -> options.retries(-1)).hasMessageContaining("expected 0 to 10");
        assertThatThrownBy(() -> HealthOptions.defaults().retries(11)).hasMessageContaining("expected 0 to 10");
        assertThatThrownBy(() -> HealthOptions.defaults().cacheFor(Duration.ofMillis(-1)))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> HealthOptions.defaults().retryDelay(Duration.ZERO))
                .hasMessageContaining("retry delay");
    }
}
