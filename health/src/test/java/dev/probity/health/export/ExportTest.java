package dev.probity.health.export;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.health.ComponentStatus;
import dev.probity.health.Observation;
import dev.probity.health.SystemHealth;
import dev.probity.health.trends.History;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExportTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final SystemHealth REPORT = new SystemHealth(
            UNHEALTHY,
            List.of(
                    new ComponentStatus("db", HEALTHY, "", 1.5, Map.of("checked_at", "2026-11-20T11:59:58Z")),
                    new ComponentStatus("cache", DEGRADED, "standing in", 0.25, Map.of("cache_type", "memory")),
                    new ComponentStatus("mail", UNHEALTHY, "No answer within 2000 ms", 2000, Map.of())),
            NOON);

    private static View view(Detail detail, String... components) {
        return new View(detail, Set.of(components), Set.of());
    }

    @Test
    void nativeJsonHoldsEverything() {
        assertThat(NativeJson.of(REPORT))
                .isEqualTo("{\"status\":\"UNHEALTHY\",\"timestamp\":\"2026-11-20T12:00:00Z\",\"components\":["
                        + "{\"name\":\"db\",\"status\":\"HEALTHY\",\"message\":\"\",\"responseTimeMs\":1.5,"
                        + "\"metadata\":{\"checked_at\":\"2026-11-20T11:59:58Z\"}},"
                        + "{\"name\":\"cache\",\"status\":\"DEGRADED\",\"message\":\"standing in\","
                        + "\"responseTimeMs\":0.25,\"metadata\":{\"cache_type\":\"memory\"}},"
                        + "{\"name\":\"mail\",\"status\":\"UNHEALTHY\",\"message\":\"No answer within 2000 ms\","
                        + "\"responseTimeMs\":2000.0,\"metadata\":{}}]}");
    }

    @Test
    void fieldsCanBeChosen() {
        assertThat(NativeJson.of(view(Detail.PRIVATE, "DB").of(REPORT), Set.of("status")))
                .isEqualTo("{\"status\":\"HEALTHY\",\"timestamp\":\"2026-11-20T12:00:00Z\",\"components\":["
                        + "{\"name\":\"db\",\"status\":\"HEALTHY\"}]}");
    }

    @Test
    void thePublicDoesNotLearnReasons() {
        String json = NativeJson.of(view(Detail.PUBLIC).of(REPORT));

        assertThat(json)
                .contains("\"status\":\"UNHEALTHY\",\"message\":\"reason withheld\"")
                .contains("\"status\":\"HEALTHY\",\"message\":\"\"")
                .doesNotContain("memory", "No answer", "checked_at");
    }

    @Test
    void pickedComponentsSpeakForThemselvesFilteredOnesForAll() {
        assertThat(view(Detail.PRIVATE, "cache").of(REPORT).overall()).isEqualTo(DEGRADED);
        SystemHealth onlyHealthy = new View(Detail.PRIVATE, Set.of(), Set.of(HEALTHY)).of(REPORT);
        assertThat(onlyHealthy.overall()).isEqualTo(UNHEALTHY);
        assertThat(onlyHealthy.components()).hasSize(1);
    }

    @Test
    void standardJsonSaysPassWarnAndFail() {
        assertThat(StandardJson.of(REPORT))
                .isEqualTo("{\"status\":\"fail\",\"checks\":{"
                        + "\"db:responseTime\":[{\"componentType\":\"component\",\"observedValue\":1.5,"
                        + "\"observedUnit\":\"ms\",\"status\":\"pass\",\"time\":\"2026-11-20T11:59:58Z\","
                        + "\"metadata\":{\"checked_at\":\"2026-11-20T11:59:58Z\"}}],"
                        + "\"cache:responseTime\":[{\"componentType\":\"component\",\"observedValue\":0.25,"
                        + "\"observedUnit\":\"ms\",\"status\":\"warn\",\"time\":\"2026-11-20T12:00:00Z\","
                        + "\"output\":\"standing in\",\"metadata\":{\"cache_type\":\"memory\"}}],"
                        + "\"mail:responseTime\":[{\"componentType\":\"component\",\"observedValue\":2000.0,"
                        + "\"observedUnit\":\"ms\",\"status\":\"fail\",\"time\":\"2026-11-20T12:00:00Z\","
                        + "\"output\":\"No answer within 2000 ms\"}]}}");
    }

    @Test
    void prometheusTextHasStatusDurationsAndAvailability() {
        DurationHistograms durations = new DurationHistograms();
        History history = new History();
        for (int i = 0; i < 4; i++) {
            ComponentStatus db = new ComponentStatus("db", HEALTHY, "", 5L << (2 * i), Map.of());
            Observation observation = new Observation(db, i == 0 ? UNHEALTHY : HEALTHY, NOON.minusSeconds(40 - 10 * i));
            durations.observed(observation);
            history.observed(observation);
        }
        String text = PrometheusText.of(
                new SystemHealth(HEALTHY, List.of(new ComponentStatus("db", HEALTHY)), NOON), durations, history);

        assertThat(text)
                .contains("# TYPE health_status gauge\nhealth_status 2\nhealth_status{component=\"db\"} 2\n")
                .contains("# TYPE health_check_duration_seconds histogram\n")
                .contains("health_check_duration_seconds_bucket{component=\"db\",le=\"0.0025\"} 0\n")
                .contains("health_check_duration_seconds_bucket{component=\"db\",le=\"0.005\"} 1\n")
                .contains("health_check_duration_seconds_bucket{component=\"db\",le=\"0.1\"} 3\n")
                .contains("health_check_duration_seconds_bucket{component=\"db\",le=\"+Inf\"} 4\n")
                .contains("health_check_duration_seconds_sum{component=\"db\"} 0.425\n")
                .contains("health_check_duration_seconds_count{component=\"db\"} 4\n")
                .contains("health_availability_ratio{component=\"db\",window=\"1h\"} 0.75\n");
    }

    @Test
    void namesThatPrometheusCannotTakeAsTheyAreAreEscaped() {
        String odd = PrometheusText.of(
                new SystemHealth(DEGRADED, List.of(new ComponentStatus("a\"b\\c\nd", DEGRADED)), NOON),
                new DurationHistograms(),
                new History());

        assertThat(odd).contains("health_status 1\nhealth_status{component=\"a\\\"b\\\\c\\nd\"} 1\n");
    }
}
