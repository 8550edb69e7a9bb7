package dev.probity.monitor.assertion;

import dev.probity.monitor.json.Excerpt;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonString;

/// Shows foreign values in messages: as JSON, so that types are visible, and never long.
final class Quote {
    private static final int LONGEST = 80;

    private Quote() {}

    static String of(Json value) {
        if (value instanceof JsonString(var text)) {
            return of(text);
        }
        return Excerpt.of(value.toString(), LONGEST);
    }

    static String of(String text) {
        return new JsonString(Excerpt.of(text, LONGEST)).toString();
    }
}
