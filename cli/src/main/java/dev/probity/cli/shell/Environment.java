package dev.probity.cli.shell;

import dev.probity.documents.DotEnv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The variables the command sees: those of the process, then those of `.env` in the working directory.
public record Environment(Map<String, String> variables) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    public static Environment system() {
        Map<String, String> variables = new HashMap<>(fromFile(Path.of(".env")));
        variables.putAll(System.getenv());
        return new Environment(variables);
    }

    private static Map<String, String> fromFile(Path file) {
        try {
            return Files.isRegularFile(file) ? DotEnv.parse(Files.readString(file)) : Map.of();
        } catch (IOException _) {
            // A file that is not ours to read is not meant for us.
            return Map.of();
        }
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name));
    }
}
