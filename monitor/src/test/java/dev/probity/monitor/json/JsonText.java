package dev.probity.monitor.json;

import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the JSON of this module's tests. It trusts what it reads: the domain itself reads no text.
public final class JsonText {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([\\[\\]{},:]|\"(?:[^\"\\\\]|\\\\.)*+\"|[-+.0-9a-zA-Z]+)");

    private final Matcher tokens;
    private String token = "";

    private JsonText(String text) {
        this.tokens = TOKEN.matcher(text);
        advance();
    }

    public static Json read(String text) {
        return new JsonText(text).value();
    }

    private void advance() {
        token = tokens.find() ? tokens.group(1) : "";
    }

    private String take() {
        String taken = token;
        advance();
        return taken;
    }

    private Json value() {
        String start = take();
        return switch (start) {
            case "[" -> array();
            case "{" -> object();
            case "true" -> JsonBoolean.TRUE;
            case "false" -> JsonBoolean.FALSE;
            case "null" -> JsonNull.NULL;
            default -> start.startsWith("\"") ? new JsonString(string(start)) : new JsonNumber(new BigDecimal(start));
        };
    }

    private Json array() {
        List<Json> elements = new ArrayList<>();
        while (!token.equals("]")) {
            elements.add(value());
            skipComma();
        }
        advance();
        return new JsonArray(elements);
    }

    private Json object() {
        Map<String, Json> members = new LinkedHashMap<>();
        while (!token.equals("}")) {
            String name = string(take());
            advance();
            members.put(name, value());
            skipComma();
        }
        advance();
        return new JsonObject(members);
    }

    private void skipComma() {
        if (token.equals(",")) {
            advance();
        }
    }

    private static String string(String quoted) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c != '\\') {
                text.append(c);
            } else if (quoted.charAt(++i) == 'u') {
                text.append((char) Integer.parseInt(quoted.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                text.append(unescaped(quoted.charAt(i)));
            }
        }
        return text.toString();
    }

    private static char unescaped(char escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }
}
