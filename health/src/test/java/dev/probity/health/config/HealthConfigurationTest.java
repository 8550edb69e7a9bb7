package dev.probity.health.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.probity.health.Finding;
import dev.probity.health.HealthChecker;
import dev.probity.health.HealthOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HealthConfigurationTest {
    private static final Set<String> COMPONENTS = Set.of("database", "cache", "AI model");

    private static List<String> problems(Map<String, String> environment) {
        return catchThrowableOfType(
                        ConfigurationException.class, () -> HealthConfiguration.read(environment, COMPONENTS))
                .problems();
    }

    private static List<String> warnings(Map<String, String> environment) {
        return HealthConfiguration.read(environment, COMPONENTS).warnings();
    }

    @Test
    void withoutVariablesTheDefaultsHold() {
        Map<String, String> empty = Map.of("PATH", "/bin", "HEALTH_CHECK_RETRY_COUNT", " ");

        assertThat(HealthConfiguration.read(empty, COMPONENTS))
                .isEqualTo(new HealthConfiguration(HealthOptions.defaults(), List.of()));
        assertThat(HealthConfiguration.fromEnvironment()).isEqualTo(HealthOptions.defaults());
    }

    @Test
    void everyVariableIsRead() {
        HealthOptions options = HealthConfiguration.read(
                        Map.of(
                                "HEALTH_CHECK_TIMEOUT_MS", "1500",
                                "HEALTH_CHECK_AI_MODEL_TIMEOUT_MS", "8000",
                                "HEALTH_CHECK_RETRY_COUNT", "0",
                                "HEALTH_CHECK_ENABLED_COMPONENTS", "database, ai-model",
                                "HEALTH_CHECK_INTERVAL_SECONDS", "60"),
                        COMPONENTS)
                .options();

        assertThat(options.timeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(options.retries()).isZero();
        assertThat(options.timeouts()).containsExactly(Map.entry("ai_model", Duration.ofSeconds(8)));
        try (HealthChecker health = new HealthChecker(options)) {
            health.register("database", Finding::healthy)
                    .register("cache", Finding::healthy)
                    .register("AI model", Finding::healthy);
            assertThat(health.components()).containsExactly("database", "AI model");
        }
    }

    @Test
    void allMeansAll() {
        Map<String, String> all = Map.of("HEALTH_CHECK_ENABLED_COMPONENTS", "ALL");

        assertThat(HealthConfiguration.read(all, COMPONENTS).options().enabled())
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(problems(Map.of(
                        "HEALTH_CHECK_TIMEOUT_MS", "2s",
                        "HEALTH_CHECK_RETRY_COUNT", "11",
                        "HEALTH_CHECK_CACHE_TIMEOUT_MS", "0",
                        "HEALTH_CHECK_QUEUE_TIMEOUT_MS", "100",
                        "HEALTH_CHECK_ENABLED_COMPONENTS", "database,redis",
                        "HEALTH_CHECK_RETRIES", "1")))
                .containsExactlyInAnyOrder(
                        "HEALTH_CHECK_TIMEOUT_MS is \"2s\", expected a whole number from 1 to 300000",
                        "HEALTH_CHECK_RETRY_COUNT is \"11\", expected a whole number from 0 to 10",
                        "HEALTH_CHECK_CACHE_TIMEOUT_MS is \"0\", expected a whole number from 1 to 300000",
                        "HEALTH_CHECK_QUEUE_TIMEOUT_MS is for a component QUEUE, which there is not; there are "
                                + "AI_MODEL, CACHE, DATABASE",
                        "HEALTH_CHECK_ENABLED_COMPONENTS names REDIS, but there is no such component; there are "
                                + "AI_MODEL, CACHE, DATABASE",
                        "HEALTH_CHECK_RETRIES is not known; there are HEALTH_CHECK_TIMEOUT_MS, "
                                + "HEALTH_CHECK_<COMPONENT>_TIMEOUT_MS, HEALTH_CHECK_RETRY_COUNT and "
                                + "HEALTH_CHECK_ENABLED_COMPONENTS");
        assertThat(problems(Map.of("HEALTH_CHECK_ENABLED_COMPONENTS", ",,")))
                .singleElement()
                .asString()
                .contains("expected names with commas, or all");
    }

    @Test
    void settingsThatHardlyDoWhatWasMeantAreWarnedAbout() {
        assertThat(warnings(Map.of("HEALTH_CHECK_TIMEOUT_MS", "20", "HEALTH_CHECK_RETRY_COUNT", "0")))
                .singleElement()
                .asString()
                .startsWith("HEALTH_CHECK_TIMEOUT_MS is 20: a garbage collection takes as long");
        assertThat(warnings(Map.of("HEALTH_CHECK_AI_MODEL_TIMEOUT_MS", "60000")))
                .singleElement()
                .asString()
                .startsWith("HEALTH_CHECK_AI_MODEL_TIMEOUT_MS is 60000: a report can take so long");
        assertThat(warnings(Map.of("HEALTH_CHECK_RETRY_COUNT", "5")))
                .extracting(warning -> warning.substring(0, 45))
                .containsExactly(
                        "HEALTH_CHECK_RETRY_COUNT is 5: so many retrie",
                        "HEALTH_CHECK_RETRY_COUNT is 5: the pauses alo");
    }
}
