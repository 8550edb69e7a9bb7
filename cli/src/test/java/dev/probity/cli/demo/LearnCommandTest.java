package dev.probity.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.cli.Commands;
import org.junit.jupiter.api.Test;

class LearnCommandTest {
    @Test
    void everyPageItAsksForIsThere() {
        Commands command = Commands.plain();

        int code = command.run("learn");

        assertThat(command.err()).doesNotContain("found no");
        assertThat(code).isZero();
        assertThat(command.out()).contains("5 services: 2 healthy, 3 unhealthy");
    }
}
