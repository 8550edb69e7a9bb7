package dev.probity.health.real;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Finds programs of the machine. Where one is missing the test is skipped, and says so; in CI it fails.
public final class Installed {
    private Installed() {}

    /// @param debian the package that has the program
    public static String program(String name, String debian) {
        return folders()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseGet(() -> missing(name + " is not installed (apt-get install " + debian + ")"));
    }

    private static Stream<Path> folders() {
        Stream<Path> path = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
        return Stream.concat(versions(Path.of("/usr/lib/postgresql")), path);
    }

    private static Stream<Path> versions(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return List.copyOf(children.map(version -> version.resolve("bin")).toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String missing(String why) {
        if ("true".equals(System.getenv("CI"))) {
            return fail(why);
        }
        System.err.println("SKIPPED: " + why);
        return abort(why);
    }
}
