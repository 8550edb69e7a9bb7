package dev.probity.cli.log;

import java.util.logging.Level;

/// The names of levels as everybody but the platform knows them.
final class LevelWord {
    private LevelWord() {}

    static String of(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (value >= Level.WARNING.intValue()) {
            return "WARN";
        }
        return value >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }
}
