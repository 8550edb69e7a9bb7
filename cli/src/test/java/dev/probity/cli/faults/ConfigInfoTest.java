package dev.probity.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.cli.Commands;
import dev.probity.faults.config.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigInfoTest {
    @Test
    void printsEverySettingWithItsValueItsOriginAndItsMeaning() {
        var command = Commands.plain();
        assertThat(command.run("faults", "config-info")).isZero();
        List<String> lines = command.out().lines().toList();
        assertThat(lines).hasSize(Setting.values().length);
        for (Setting setting : Setting.values()) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith(setting.name() + " "))
                    .singleElement()
                    .asString()
                    .contains(" " + setting.standard())
                    .contains("(default)")
                    .endsWith(setting.meaning());
        }
        assertThat(command.err()).isEmpty();
    }

    @Test
    void theCommandLineComesBeforeTheEnvironmentAndTheDefault() {
        var command = Commands.withVariables(Map.of("SERVER_PORT", "9001", "SERVER_CACHE_MAX_SIZE", "7"));
        assertThat(command.run("faults", "config-info", "--port", "9002")).isZero();
        assertThat(command.out())
                .containsPattern("SERVER_PORT +9002 +\\(command line\\)")
                .containsPattern("SERVER_CACHE_MAX_SIZE +7 +\\(environment\\)")
                .containsPattern("SERVER_MAX_CONCURRENCY +50 +\\(default\\)");
    }

    @Test
    void saysEverythingThatIsWrong() {
        var command = Commands.withVariables(Map.of("SERVER_PORT", "x", "SERVER_SEED", "y"));
        assertThat(command.run("faults", "config-info")).isEqualTo(2);
        assertThat(command.err())
                .contains("Invalid SERVER_PORT: found \"x\"")
                .contains("Invalid SERVER_SEED: found \"y\"");
        assertThat(command.out()).containsPattern("SERVER_PORT +x +\\(environment\\)");
    }
}
