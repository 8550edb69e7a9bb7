package dev.probity.monitor.source;

import dev.probity.monitor.json.Excerpt;
import dev.probity.monitor.json.Json.JsonString;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What must not appear in any output: everything that came from `${...}`, and the credentials of any URL.
///
/// @param values the secrets, also as they look inside a JSON string; those too short to be told from innocent
///     text are left out
public record Secrets(List<String> values) {
    public static final Secrets NONE = new Secrets(List.of());
    private static final String MASK = "***";
    /// Shorter values would mask innocent text everywhere.
    private static final int SHORTEST = 4;
    /// What stands before the host, or before the end of a quotation that was cut within it.
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/?#\\s\"]*(@|" + Excerpt.CUT + ")");

    public Secrets {
        values = values.stream()
                .filter(value -> value.length() >= SHORTEST)
                .flatMap(value -> Stream.of(value, escaped(value)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    public static Secrets of(Collection<String> values) {
        return new Secrets(List.copyOf(values));
    }

    private static String escaped(String value) {
        String quoted = new JsonString(value).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    /// The text with every secret replaced by `***`, also one of which a quotation shows only the beginning.
    public String mask(String text) {
        String masked = text;
        for (String value : values) {
            masked = maskCut(masked.replace(value, MASK), value);
        }
        return CREDENTIALS.matcher(masked).replaceAll("//" + MASK + "$1");
    }

    private static String maskCut(String text, String value) {
        String[] parts = text.split(Excerpt.CUT, -1);
        for (int i = 0; i < parts.length - 1; i++) {
            parts[i] = maskEnd(parts[i], value);
        }
        return String.join(Excerpt.CUT, parts);
    }

    private static String maskEnd(String text, String value) {
        for (int length = Math.min(text.length(), value.length()); length >= SHORTEST; length--) {
            if (text.endsWith(value.substring(0, length))) {
                return text.substring(0, text.length() - length) + MASK;
            }
        }
        return text;
    }
}
