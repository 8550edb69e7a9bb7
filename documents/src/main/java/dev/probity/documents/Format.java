package dev.probity.documents;

import dev.probity.monitor.source.Document;
import java.util.Locale;

/// The formats a document may be written in.
public enum Format {
    JSON,
    YAML;

    /// By the ending of the name; without a telling one, text that begins as JSON does is JSON.
    static Format of(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            return JSON;
        }
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return YAML;
        }
        String trimmed = text.stripLeading();
        return trimmed.startsWith("{") || trimmed.startsWith("[") ? JSON : YAML;
    }

    /// Reads a document.
    ///
    /// @param name what people call it; its ending tells the format
    /// @throws SyntaxException when the text is not a document
    public static Document read(String name, String text) throws SyntaxException {
        return switch (of(name, text)) {
            case JSON -> new JsonDocumentReader(name, text).read();
            case YAML -> new YamlDocumentReader(name, text).read();
        };
    }
}
