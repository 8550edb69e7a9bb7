package dev.probity.health.config;

import java.util.List;

/// The configuration cannot be used.
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(List<String> problems) {
        super(String.join("\n", problems));
    }

    /// All that is wrong, one sentence each, with the variable and what to write instead.
    public List<String> problems() {
        return String.valueOf(getMessage()).lines().toList();
    }
}
