package dev.probity.monitor.json;

/// Turns JSON text into a tree. The port that keeps the domain free of a library.
@FunctionalInterface
public interface JsonParser {
    /// @throws JsonSyntaxException when the text is not one JSON value
    Json parse(String text);
}
