package dev.probity.health;

import java.util.Locale;

/// Names of components as keys: `AI model`, `ai-model` and `AI_MODEL` are one.
final class Names {
    private Names() {}

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "_");
    }
}
