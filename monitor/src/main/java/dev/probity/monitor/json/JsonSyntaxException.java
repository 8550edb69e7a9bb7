package dev.probity.monitor.json;

/// A text that is not JSON. The message says what is wrong and where, by line and column.
public final class JsonSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public JsonSyntaxException(String message) {
        super(message);
    }
}
