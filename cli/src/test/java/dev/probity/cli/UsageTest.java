package dev.probity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    private final Commands command = Commands.plain();

    @Test
    void withoutACommandItSaysWhichThereAre() {
        assertThat(command.run()).isEqualTo(2);
        assertThat(command.err())
                .contains("expected one of check, serve, demo, faults, config, token")
                .contains("Try 'probity --help'");
    }

    @Test
    void aMisspelledCommandIsGuessed() {
        assertThat(command.run("chekc")).isEqualTo(2);
        assertThat(command.err()).contains("Did you mean: probity check");
    }

    @Test
    void everyCommandHasHelp() {
        for (String[] words : new String[][] {
            {"--help"},
            {"check", "--help"},
            {"demo", "--help"},
            {"serve", "--help"},
            {"token", "--help"},
            {"config", "show", "--help"},
            {"faults", "serve", "--help"},
            {"config", "check", "--help"}
        }) {
            Commands one = Commands.plain();
            assertThat(one.run(words)).isZero();
            assertThat(one.out()).startsWith("Usage: probity");
            assertThat(one.err()).isEmpty();
        }
    }

    @Test
    void itKnowsItsVersion() {
        assertThat(command.run("--version")).isZero();
        assertThat(command.out()).startsWith("probity ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "check                          | Missing required parameter: 'FILE'",
                "check --timeout soon f         | found \"soon\", expected a duration such as 5s",
                "check --timeout -1 f           | found \"-1\", expected a duration such as 5s",
                "check --timeout 0 f            | '--timeout': found 0, expected more",
                "check --concurrency 0 f        | '--concurrency': found 0, expected at least 1",
                "check --retries -1 f           | '--retries': found -1, expected 0 to 100",
                "check --retries many f         | '--retries': 'many' is not an int",
                "check --output xml f           | expected one of [TABLE, JSON, JSONL, JUNIT, PROMETHEUS]",
                "check --fail-on always f       | expected one of [UNHEALTHY, DEGRADED, NEVER]",
                "check --resolve mock f         | found \"mock\", expected HOST=ADDRESS such as mock=127.0.0.1",
                "check --resolve mock=host f    | found \"mock=host\", expected HOST=ADDRESS",
                "check --resolve mock=1.2.3.4:99999 f | expected HOST=ADDRESS",
                "check --cacert none.pem f      | '--cacert': cannot read none.pem",
                "check --unknown f              | Unknown option: '--unknown'",
                "faults serve --port 70000      | found \"70000\", expected a port from 0 to 65535",
                "faults serve --port 9-1        | found \"9-1\", expected a port",
                "faults                         | expected one of serve",
            })
    void wrongUsageIsToldAndNothingRuns(String words, String complaint) {
        assertThat(command.run(words.trim().split(" +", -1))).isEqualTo(2);
        assertThat(command.err()).contains(complaint);
        assertThat(command.out()).isEmpty();
    }
}
