package dev.probity.monitor.json;

/// Shortens for a message what may be of any length.
public final class Excerpt {
    /// Stands at the end of what was cut. Who masks secrets looks there for half a secret.
    public static final String CUT = "…";

    private Excerpt() {}

    /// The text, or its first `longest` characters and a mark; never half a character.
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + CUT;
    }
}
