package dev.probity.cli.log;

import java.util.Locale;
import java.util.Optional;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Sets up the platform's logging, at the moment it is first used: what Probity itself says goes to
/// standard error, what its libraries say only from warnings on.
///
/// `PROBITY_LOG_FORMAT` is `console` (the default) or `json`, `PROBITY_LOG_LEVEL` one of `DEBUG`, `INFO`
/// (the default), `WARN`, `ERROR`, `OFF`.
public final class Logging {
    /// The platform forgets loggers, and their levels, that nobody holds.
    private static final Logger PROBITY = Logger.getLogger("dev.probity");

    private static final Logger ROOT = Logger.getLogger("");

    /// Called by the platform.
    public Logging() {
        Handler handler = new ConsoleHandler();
        handler.setLevel(Level.ALL);
        handler.setFormatter(formatter());
        for (Handler earlier : ROOT.getHandlers()) {
            ROOT.removeHandler(earlier);
        }
        ROOT.addHandler(handler);
        ROOT.setLevel(Level.WARNING);
        PROBITY.setLevel(level());
    }

    private static Formatter formatter() {
        return "json".equalsIgnoreCase(System.getenv("PROBITY_LOG_FORMAT")) ? new JsonLines() : new PlainLines();
    }

    private static Level level() {
        String word = Optional.ofNullable(System.getenv("PROBITY_LOG_LEVEL")).orElse("INFO");
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "DEBUG" -> Level.FINE;
            case "WARN", "WARNING" -> Level.WARNING;
            case "ERROR" -> Level.SEVERE;
            case "OFF" -> Level.OFF;
            default -> Level.INFO;
        };
    }
}
