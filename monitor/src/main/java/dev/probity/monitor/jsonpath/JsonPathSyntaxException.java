package dev.probity.monitor.jsonpath;

/// The text is not a JSONPath query. The message says what was expected, where, and what was found instead:
/// `Expected ',' or ']' at position 7 but found end of expression`.
public final class JsonPathSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    JsonPathSyntaxException(String expected, int position, String found) {
        super("Expected %s at position %s but found %s".formatted(expected, position, found));
        this.position = position;
    }

    /// The index, from 0, of the character of the expression where the trouble begins; its length at the end.
    public int position() {
        return position;
    }
}
