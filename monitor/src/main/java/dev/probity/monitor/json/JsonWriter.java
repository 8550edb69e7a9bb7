package dev.probity.monitor.json;

import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;

/// Writes values as compact JSON text.
public final class JsonWriter {
    private final StringBuilder text;

    private JsonWriter(StringBuilder text) {
        this.text = text;
    }

    static String write(Json value) {
        StringBuilder text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    /// Adds a value to a text.
    public static void append(Json value, StringBuilder text) {
        new JsonWriter(text).append(value);
    }

    /// Adds a string to a text, in quotation marks.
    public static void quote(String string, StringBuilder text) {
        new JsonWriter(text).quote(string);
    }

    private void append(Json value) {
        switch (value) {
            case JsonObject(var members) -> {
                text.append('{');
                String separator = "";
                for (var member : members.entrySet()) {
                    text.append(separator);
                    quote(member.getKey());
                    text.append(':');
                    append(member.getValue());
                    separator = ",";
                }
                text.append('}');
            }
            case JsonArray(var elements) -> {
                text.append('[');
                String separator = "";
                for (Json element : elements) {
                    text.append(separator);
                    append(element);
                    separator = ",";
                }
                text.append(']');
            }
            case JsonString(var string) -> quote(string);
            case JsonNumber(var number) -> text.append(number);
            case JsonBoolean truth -> text.append(truth == JsonBoolean.TRUE);
            case JsonNull _ -> text.append("null");
        }
    }

    private void quote(String string) {
        text.append('"');
        int plain = plainLength(string);
        text.append(string, 0, plain);
        for (int i = plain; i < string.length(); i++) {
            append(string, i);
        }
        text.append('"');
    }

    /// How much of a string can be taken over as it is; as a rule all of it, which is quicker than each alone.
    private static int plainLength(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return i;
            }
        }
        return string.length();
    }

    private void append(String string, int i) {
        char c = string.charAt(i);
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < ' ' || (Character.isSurrogate(c) && !paired(string, i))) {
                    text.append(String.format("\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }

    private static boolean paired(String string, int i) {
        return Character.isHighSurrogate(string.charAt(i))
                ? i + 1 < string.length() && Character.isLowSurrogate(string.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(string.charAt(i - 1));
    }
}
