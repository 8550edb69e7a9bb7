package dev.probity.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What we show is right.
class ExamplesTest {
    @Test
    void everyExampleIsAConfigurationWithoutProblems() throws IOException {
        List<String> examples;
        try (Stream<Path> files = Files.list(Path.of("../examples"))) {
            examples = files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        for (String example : examples) {
            Commands command = Commands.plain();
            assertThat(command.run("config", "check", example))
                    .as(command.err())
                    .isZero();
        }
    }
}
