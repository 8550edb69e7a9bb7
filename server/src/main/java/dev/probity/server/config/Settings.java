package dev.probity.server.config;

import java.util.EnumMap;
import java.util.Map;

/// What every setting is, as written, and where that was said. What comes later counts: defaults,
/// `probity.yaml`, environment, command line.
public final class Settings {
    private final Map<Setting, Written> values = new EnumMap<>(Setting.class);

    public Settings() {
        for (Setting setting : Setting.values()) {
            values.put(setting, new Written(setting.standard(), "default"));
        }
    }

    /// @param where for people: `probity.yaml:3:5`, `PROBITY_PORT`, `--port`
    public record Written(String text, String where) {}

    public Settings put(Setting setting, String text, String where) {
        values.put(setting, new Written(text.strip(), where));
        return this;
    }

    public Written get(Setting setting) {
        return values.getOrDefault(setting, new Written(setting.standard(), "default"));
    }
}
