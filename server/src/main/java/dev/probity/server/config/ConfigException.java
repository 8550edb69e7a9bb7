package dev.probity.server.config;

import java.util.List;

/// The settings are wrong, or do not go together.
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    /// @param problems all of them, each a sentence that names the place
    public ConfigException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
