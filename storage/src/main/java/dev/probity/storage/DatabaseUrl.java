package dev.probity.storage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where the store is, as the setting `DB_URL` says. Its messages never repeat what could be a password.
public sealed interface DatabaseUrl {
    /// A SQLite database.
    ///
    /// @param file as it was written: a relative path is relative to the working directory
    record Sqlite(Path file) implements DatabaseUrl {}

    String EXPECTED = "expected sqlite:///./health.db, sqlite:PATH or jdbc:sqlite:PATH";
    Pattern HARMLESS = Pattern.compile("[\\w./\\\\-]{0,80}");

    /// Understands `sqlite:PATH` and, as others write it, `sqlite:///PATH`, where a fourth slash begins an
    /// absolute path; each with or without `jdbc:` in front.
    ///
    /// @throws IllegalArgumentException with a message for people when the text is anything else
    static DatabaseUrl parse(String text) {
        String url = text.strip();
        String plain = withoutPrefix("jdbc:", url);
        int colon = plain.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("database: found " + described(plain) + ", " + EXPECTED);
        }
        String scheme = plain.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "sqlite" -> new Sqlite(file(plain.substring(colon + 1)));
            case "postgresql", "postgres" ->
                throw new IllegalArgumentException("database: PostgreSQL is not supported yet, " + EXPECTED);
            default -> throw new IllegalArgumentException("database: found " + named(scheme) + ", " + EXPECTED);
        };
    }

    private static Path file(String rest) {
        if (rest.startsWith("//") && !rest.startsWith("///")) {
            throw new IllegalArgumentException("database: found a host after sqlite://, expected a third slash; "
                    + "SQLite stores are files of this machine");
        }
        String path = withoutPrefix("///", rest);
        if (path.isBlank() || path.startsWith(":memory:") || path.indexOf('?') >= 0 || path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "database: found no path of a file after sqlite:, " + EXPECTED + ", without parameters");
        }
        return Path.of(path);
    }

    private static String described(String text) {
        if (text.isEmpty()) {
            return "nothing";
        }
        return HARMLESS.matcher(text).matches() ? text : "something without a scheme";
    }

    private static String named(String scheme) {
        return HARMLESS.matcher(scheme).matches() ? "the scheme " + scheme : "an unknown scheme";
    }

    private static String withoutPrefix(String prefix, String text) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length()) ? text.substring(prefix.length()) : text;
    }
}
