package dev.probity.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.probity.monitor.store.Retention;
import dev.probity.monitor.verdict.VerdictPolicy;
import dev.probity.server.access.Scope;
import dev.probity.server.access.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What settings mean, and what is wrong with them.
class ReadConfigTest {
    private static final String TOKEN = Token.of("ci", Scope.WRITE, "secret").toString();

    private static MonitorConfig read(Map<String, String> variables) throws ConfigException {
        List<String> problems = new ArrayList<>();
        var layers = new ReadLayers(problems).environment(variables);
        return ReadConfig.of(layers.settings(), problems);
    }

    private static ListAssert<String> assertProblems(Map<String, String> variables) {
        return assertThatThrownBy(() -> read(variables))
                .asInstanceOf(type(ConfigException.class))
                .extracting(ConfigException::problems)
                .asInstanceOf(list(String.class));
    }

    @Test
    void theDefaultsAreAConfiguration() throws ConfigException {
        MonitorConfig config = read(Map.of());

        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.files()).isEmpty();
        assertThat(config.tokens()).isEmpty();
        assertThat(config.database()).isEqualTo("sqlite:///./health.db");
        assertThat(config.policy()).isEqualTo(VerdictPolicy.DEFAULT);
        assertThat(config.retention()).isEqualTo(Retention.DEFAULT);
        assertThat(config.defaults().interval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.defaults().timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.defaults().retryPolicy().attempts()).isEqualTo(2);
        assertThat(config.privateTargets()).isFalse();
    }

    @Test
    void everySettingIsRead() throws ConfigException {
        MonitorConfig config = read(Map.ofEntries(
                Map.entry("PROBITY_HOST", "0.0.0.0"),
                Map.entry("PROBITY_PORT", "0"),
                Map.entry("PROBITY_SERVICES", "a.yaml, b.json"),
                Map.entry("PROBITY_TOKENS", TOKEN),
                Map.entry("HEALTH_CHECK_INTERVAL_SECONDS", "30"),
                Map.entry("PROBITY_TIMEOUT", "1m30s"),
                Map.entry("PROBITY_RETRIES", "0"),
                Map.entry("PROBITY_FAILURES", "3"),
                Map.entry("PROBITY_REFERENCES", "one.example,two.example"),
                Map.entry("PROBITY_PRIVATE_TARGETS", "Yes"),
                Map.entry("PROBITY_RAW_RETENTION", "7d"),
                Map.entry("PROBITY_EVENT_CLIENTS", "3")));

        assertThat(config.files()).containsExactly("a.yaml", "b.json");
        assertThat(config.tokens()).containsExactly(Token.of("ci", Scope.WRITE, "secret"));
        assertThat(config.defaults().interval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.defaults().timeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.defaults().retryPolicy().attempts()).isEqualTo(1);
        assertThat(config.policy().failures()).isEqualTo(3);
        assertThat(config.references()).containsExactlyInAnyOrder("one.example", "two.example");
        assertThat(config.privateTargets()).isTrue();
        assertThat(config.retention().samples()).isEqualTo(7);
        assertThat(config.eventClients()).isEqualTo(3);
    }

    @Test
    void allProblemsAreToldAtOnceEachWithItsPlace() {
        assertProblems(Map.of(
                        "PROBITY_PORT", "65536",
                        "PROBITY_TIMEOUT", "soon",
                        "PROBITY_RETRIES", "-1",
                        "PROBITY_PRIVATE_TARGETS", "perhaps",
                        "PROBITY_HOTS", "::1"))
                .hasSize(5)
                .anySatisfy(problem -> assertThat(problem)
                        .isEqualTo("PROBITY_PORT: port: found \"65536\", expected a whole number from 0 to 65535"))
                .anySatisfy(problem -> assertThat(problem).startsWith("PROBITY_TIMEOUT: timeout: found \"soon\""))
                .anySatisfy(problem -> assertThat(problem).startsWith("PROBITY_RETRIES: retries: found \"-1\""))
                .anySatisfy(problem -> assertThat(problem).contains("expected true or false"))
                .anySatisfy(problem -> assertThat(problem).contains("PROBITY_HOST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no-such-host.invalid"})
    void listeningElsewhereThanOnLoopbackNeedsAToken(String host) {
        assertProblems(Map.of("PROBITY_HOST", host))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("PROBITY_HOST:")
                        .contains("no token is set", "PROBITY_TOKENS", "probity token NAME write"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
    void loopbackNeedsNone(String host) throws ConfigException {
        assertThat(read(Map.of("PROBITY_HOST", host)).tokens()).isEmpty();
    }

    @Test
    void aTokenThatCannotBeReadIsAProblemThatDoesNotShowIt() {
        assertProblems(Map.of("PROBITY_TOKENS", "ci:write:s3cr3t"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("PROBITY_TOKENS:").doesNotContain("s3cr3t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1ms", "99ms", "31d"})
    void anIntervalHasBounds(String interval) {
        assertProblems(Map.of("HEALTH_CHECK_INTERVAL_SECONDS", interval)).hasSize(1);
    }
}
