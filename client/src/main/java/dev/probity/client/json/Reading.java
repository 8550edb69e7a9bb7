package dev.probity.client.json;

import dev.probity.client.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One text being read: where the parser stands, and what has been found wrong so far.
final class Reading {
    private static final int LONGEST_QUOTE = 40;

    private final JsonParser parser;
    private final boolean strict;
    private final List<Violation> violations = new ArrayList<>();

    /// @param strict whether unknown members are violations
    Reading(JsonParser parser, boolean strict) {
        this.parser = parser;
        this.strict = strict;
    }

    JsonParser parser() {
        return parser;
    }

    JsonToken token() {
        return parser.currentToken();
    }

    boolean strict() {
        return strict;
    }

    List<Violation> violations() {
        return violations;
    }

    void violation(Place place, String expected, String found) {
        violations.add(new Violation(place.toString(), expected, found));
    }

    /// The value at hand is of the wrong kind: says so and passes over it.
    void wrongKind(Place place, String expected) {
        violation(place, expected, kind());
        parser.skipChildren();
    }

    private String kind() {
        return switch (token()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> throw new IllegalStateException("No value begins with " + token());
        };
    }

    static String quote(String value) {
        return value.length() <= LONGEST_QUOTE ? '"' + value + '"' : '"' + value.substring(0, LONGEST_QUOTE) + "…\"";
    }
}
