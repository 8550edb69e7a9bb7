package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Excerpt;

/// Reads an expression from left to right and says, where it cannot go on, what it expected and what it found.
///
/// Characters are Unicode scalar values; positions count Java's `char`s, as editors and logs of this platform
/// do.
final class Cursor {
    static final int END = -1;

    private static final int DEEPEST = 100;
    private static final int LONGEST_QUOTE = 40;

    private final String text;
    private int position;
    private int depth;

    Cursor(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    /// The next character, or [#END].
    int peek() {
        return position < text.length() ? text.codePointAt(position) : END;
    }

    boolean at(String token) {
        return text.startsWith(token, position);
    }

    /// Reads the token if it is next.
    boolean take(String token) {
        boolean next = at(token);
        if (next) {
            position += token.length();
        }
        return next;
    }

    /// Reads the next character, whatever it is; not at the end.
    int next() {
        int character = peek();
        position += Character.charCount(character);
        return character;
    }

    void expect(String token) {
        if (!take(token)) {
            throw expected("'" + token + "'");
        }
    }

    /// Reads what RFC 9535 calls blank space; whether there was any.
    boolean skipBlank() {
        int start = position;
        while (take(" ") || take("\t") || take("\n") || take("\r")) {
            // The condition has read one.
        }
        return position > start;
    }

    void rewind(int earlier) {
        position = earlier;
    }

    String since(int start) {
        return text.substring(start, position);
    }

    /// Enters a parenthesis, a call or a filter. The parser recurses, so their depth is bounded.
    void enter() {
        if (++depth > DEEPEST) {
            throw expected("at most " + DEEPEST + " nested levels");
        }
    }

    void leave() {
        depth--;
    }

    /// The complaint about the next character.
    JsonPathSyntaxException expected(String what) {
        return new JsonPathSyntaxException(what, position, describe(peek()));
    }

    /// The complaint about what was read since `start`.
    JsonPathSyntaxException expected(String what, int start) {
        return new JsonPathSyntaxException(what, start, "'" + Excerpt.of(since(start), LONGEST_QUOTE) + "'");
    }

    private static String describe(int character) {
        if (character == END) {
            return "end of expression";
        }
        return Character.isISOControl(character) || isSurrogate(character)
                ? "U+%04X".formatted(character)
                : "'" + Character.toString(character) + "'";
    }

    /// Half of a pair, standing alone: not a Unicode scalar value, and allowed nowhere.
    static boolean isSurrogate(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
