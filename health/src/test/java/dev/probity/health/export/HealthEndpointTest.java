package dev.probity.health.export;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.health.CheckOptions;
import dev.probity.health.Checkers;
import dev.probity.health.Finding;
import dev.probity.health.Group;
import dev.probity.health.HealthChecker;
import dev.probity.health.LivenessCheck;
import dev.probity.health.run.ManualTime;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthEndpointTest {
    private final HealthChecker health = Checkers.manual(Checkers.PLAIN, new ManualTime());
    private final HealthEndpoint endpoint = HealthEndpoint.of(health).detail(DetailPolicy.always(Detail.PRIVATE));

    private HealthResponse get(String path, String query) {
        return endpoint.handle(new HealthRequest("GET", path, query, name -> null));
    }

    @Test
    void unhealthyIs503DegradedAndHealthyAre200() {
        health.register("component", Checkers.script(HEALTHY, DEGRADED, UNHEALTHY));

        assertThat(get("/health", "").code()).isEqualTo(200);
        assertThat(get("/health", "").code()).isEqualTo(200);
        HealthResponse last = get("/health", "");
        assertThat(last.code()).isEqualTo(503);
        assertThat(last.body()).contains("as scripted");
        assertThat(last.headers()).isEqualTo(Map.of("Content-Type", "application/json", "Cache-Control", "no-store"));
    }

    @Test
    void eachProbeAsksItsOwnGroup() {
        health.register("database", Checkers.script(UNHEALTHY))
                .register(
                        "loop",
                        (LivenessCheck) Finding::healthy,
                        CheckOptions.defaults().groups(Group.LIVENESS, Group.STARTUP));

        assertThat(get("/livez", "").code()).isEqualTo(200);
        assertThat(get("/app/startupz", "").body()).contains("loop").doesNotContain("database");
        assertThat(get("/readyz", "").code()).isEqualTo(503);
    }

    @Test
    void theFormatIsChosenByParameterPathOrAccept() {
        HealthRequest accepting = new HealthRequest(
                "GET", "/health", "", name -> name.equals("Accept") ? "application/Health+JSON, */*" : null);

        assertThat(endpoint.handle(accepting).headers()).containsEntry("Content-Type", "application/health+json");
        assertThat(get("/health", "format=health+json").headers())
                .containsEntry("Content-Type", "application/health+json");
        assertThat(get("/health", "format=health%2Bjson").code()).isEqualTo(200);
        assertThat(get("/health/metrics", "").headers()).containsEntry("Content-Type", PrometheusText.MEDIA_TYPE);
        assertThat(get("/metrics", "format=json").headers()).containsEntry("Content-Type", "application/json");
    }

    @Test
    void prometheusGetsItsNumbersWhateverTheyAre() {
        health.register("component", Checkers.script(UNHEALTHY));

        HealthResponse metrics = get("/metrics", "");
        assertThat(metrics.code()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("health_status{component=\"component\"} 0")
                .contains("health_check_duration_seconds_count{component=\"component\"} 1");
    }

    @Test
    void componentsStatusesAndFieldsCanBeChosen() {
        health.register("a", Finding::healthy)
                .register("b", Checkers.script(DEGRADED))
                .register("c", Finding::healthy);

        assertThat(get("/health", "component=A,b&status=degraded&fields=status").body())
                .endsWith("\"components\":[{\"name\":\"b\",\"status\":\"DEGRADED\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=xml", "status=fine", "colour=red"})
    void aQuestionThatMakesNoSenseIsRefusedWithAHint(String query) {
        HealthResponse response = get("/health", query);

        assertThat(response.code()).isEqualTo(400);
        assertThat(response.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(response.body()).contains("Expected ");
    }

    @Test
    void anUnknownComponentIs404AndAnotherMethod405() {
        assertThat(get("/health", "component=nobody").code()).isEqualTo(404);
        assertThat(endpoint.handle(new HealthRequest("POST", "/health", "", name -> null))
                        .headers())
                .containsEntry("Allow", "GET, HEAD");
    }

    @Test
    void strangersSeeThePublicViewOwnersOfTheTokenAll() {
        health.register("component", Checkers.script(UNHEALTHY));
        HealthEndpoint guarded = HealthEndpoint.of(health).detail(DetailPolicy.bearer("s3cret"));

        assertThat(HealthEndpoint.of(health)
                        .handle(new HealthRequest("GET", "/", "", name -> null))
                        .body())
                .contains("reason withheld");
        assertThat(guarded.handle(withToken("Bearer s3cret")).body()).contains("as scripted");
        assertThat(guarded.handle(withToken("Bearer wrong")).body()).contains("reason withheld");
        assertThatThrownBy(() -> DetailPolicy.bearer(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static HealthRequest withToken(String authorization) {
        return new HealthRequest("GET", "/", "", name -> name.equals("Authorization") ? authorization : null);
    }

    @Test
    void whenTheChecksThemselvesFailItIsDegradedAndNever500() {
        HealthEndpoint broken = HealthEndpoint.of(health).detail(request -> {
            throw new IllegalStateException("broken policy");
        });
        HealthResponse response = broken.handle(new HealthRequest("GET", "/health", "", name -> null));

        assertThat(response.code()).isEqualTo(200);
        assertThat(response.body())
                .contains("\"DEGRADED\"")
                .contains("The health checks themselves fail: IllegalStateException");
    }

    @Test
    void answersAreKeptForAMomentEachForItsQuestion() {
        AtomicLong nanos = new AtomicLong();
        AtomicInteger written = new AtomicInteger();
        RecentAnswers recent = new RecentAnswers(Duration.ofSeconds(1), nanos::get);
        Question json = question("");
        Supplier<HealthResponse> write =
                () -> HealthResponse.of(200, "text/plain", String.valueOf(written.incrementAndGet()));

        assertThat(recent.get(json, write).body()).isEqualTo("1");
        assertThat(recent.get(question(""), write).body()).isEqualTo("1");
        assertThat(recent.get(question("component=a"), write).body()).isEqualTo("2");
        nanos.set(1_000_000_000);
        assertThat(recent.get(json, write).body()).isEqualTo("3");
        for (int i = 0; i < 1_000; i++) {
            recent.get(question("component=" + i), write);
        }
        assertThat(recent.get(json, write).body()).isNotEqualTo("3");
    }

    private static Question question(String query) {
        return Question.of(new HealthRequest("GET", "/", query, name -> null), Detail.PUBLIC);
    }

    @Test
    void aViewIgnoresTheCaseOfNames() {
        assertThat(new View(Detail.PUBLIC, Set.of("A", "a"), Set.of()).components())
                .hasSize(1);
    }
}
