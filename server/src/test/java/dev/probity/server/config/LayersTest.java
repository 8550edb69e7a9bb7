package dev.probity.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where a setting may be written, and what counts when it is written twice.
class LayersTest {
    private final List<String> problems = new ArrayList<>();
    private final ReadLayers layers = new ReadLayers(problems);

    private Settings.Written port() {
        return layers.settings().get(Setting.PORT);
    }

    @Test
    void whatNobodySaysIsTheDefault() {
        assertThat(port()).isEqualTo(new Settings.Written("8080", "default"));
    }

    @Test
    void eachLayerCountsMoreThanTheOneBefore() {
        layers.file("probity.yaml", "port: 1001\nhost: localhost");
        assertThat(port()).isEqualTo(new Settings.Written("1001", "probity.yaml:1:1"));

        layers.environment(Map.of("PROBITY_PORT", "1002"));
        assertThat(port()).isEqualTo(new Settings.Written("1002", "PROBITY_PORT"));

        layers.commandLine(Map.of(Setting.PORT, "1003"));
        assertThat(port()).isEqualTo(new Settings.Written("1003", "--port"));

        assertThat(layers.settings().get(Setting.HOST).text()).isEqualTo("localhost");
        assertThat(problems).isEmpty();
    }

    @Test
    void variablesOfTheContractHaveTheirNames() {
        layers.environment(Map.of("DB_URL", "sqlite:x.db", "HEALTH_CHECK_INTERVAL_SECONDS", "30", "PATH", "/bin"));

        assertThat(layers.settings().get(Setting.DB).text()).isEqualTo("sqlite:x.db");
        assertThat(layers.settings().get(Setting.INTERVAL).text()).isEqualTo("30");
        assertThat(problems).isEmpty();
    }

    @Test
    void anUnknownKeyIsAProblemWithItsPlaceAndASuggestion() {
        layers.file("probity.yaml", "host: localhost\nprot: 1\n");

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("probity.yaml:2:")
                        .contains("unknown key \"prot\"", "did you mean \"port\"?"));
    }

    @Test
    void aVariableThatLooksLikeASettingIsAProblem() {
        layers.environment(Map.of("PROBITY_PROT", "1", "PROBITY_JAVA_HOME", "/opt/java"));

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("PROBITY_PROT", "PROBITY_PORT"));
    }

    @Test
    void aListIsWrittenAsOne() {
        layers.file("probity.yaml", "services: [a.yaml, b.yaml]");

        assertThat(layers.settings().get(Setting.SERVICES).text()).isEqualTo("a.yaml,b.yaml");
    }

    @Test
    void anObjectIsNoSetting() {
        layers.file("probity.yaml", "port: {number: 8080}");

        assertThat(problems)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).startsWith("probity.yaml:1:").contains("found an object"));
    }

    @Test
    void aFileThatIsNoYamlOrNoSettingsIsAProblem() {
        layers.file("broken.yaml", "port: [1").file("list.yaml", "- 1");

        assertThat(problems).hasSize(2);
        assertThat(problems.getFirst()).startsWith("broken.yaml:");
        assertThat(problems.getLast()).startsWith("list.yaml: found an array");
    }

    @Test
    void aFileThatSaysNothingIsFine() {
        layers.file("empty.yaml", "").file("comments.yaml", "# port: 8080\n\n  # host: localhost\n");

        assertThat(problems).isEmpty();
    }

    @Test
    void nullLeavesTheSettingAsItWas() {
        layers.file("probity.yaml", "port: null");

        assertThat(port().where()).isEqualTo("default");
    }
}
