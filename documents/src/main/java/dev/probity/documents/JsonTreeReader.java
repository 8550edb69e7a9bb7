package dev.probity.documents;

import dev.probity.monitor.json.Excerpt;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.source.Place;
import dev.probity.monitor.source.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;

/// Builds the domain's tree from a token stream, and notes where each value stands if somebody wants to know.
final class JsonTreeReader {
    /// Deeper nesting is refused: nobody means it, and trees are walked by recursion.
    static final int DEEPEST = 500;
    /// Digits of a number; more take time that grows with their square.
    static final int LONGEST_NUMBER = 1_000;

    static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(LONGEST_NUMBER)
            .maxNameLength(Integer.MAX_VALUE)
            .build();

    /// Jackson's advice to programmers and its dump of the source, which say nothing to the author of the text.
    private static final Pattern ADVICE = Pattern.compile(
            "(?<=end-of-input).*|\\s*(\\((for|start|note|JSON String)|: (was expecting|maybe|enable)|\\n| at \\[).*",
            Pattern.DOTALL);
    /// Where a limit of ours is set in Jackson.
    private static final Pattern LIMIT = Pattern.compile(", from `[^`]*`");

    private final JsonParser parser;
    private final Positions positions;
    private final Supplier<Position> here;

    JsonTreeReader(JsonParser parser, Positions positions) {
        this.parser = parser;
        this.positions = positions;
        this.here = () -> position(parser.currentTokenLocation());
    }

    /// Told where each place begins, and asks for the position only if it is wanted: to find it takes longer than to
    /// read the value.
    interface Positions {
        /// For readers who do not want to know.
        Positions IGNORED = new Positions() {
            @Override
            public Place member(Place parent, String name, Supplier<Position> position) {
                return parent;
            }

            @Override
            public Place element(Place parent, int index, Supplier<Position> position) {
                return parent;
            }
        };

        Place member(Place parent, String name, Supplier<Position> position);

        Place element(Place parent, int index, Supplier<Position> position);
    }

    /// Reads the one value the text consists of.
    Json readWhole() throws MalformedJsonException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw malformed(parser.currentLocation(), "the text is empty");
            }
            Json value = read(first, Place.ROOT);
            if (parser.nextToken() != null) {
                throw malformed(parser.currentTokenLocation(), "more text after the end of the value");
            }
            return value;
        } catch (JacksonException e) {
            // Jackson knows no location of what is beyond its limits.
            TokenStreamLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw malformed(location, complaint(e));
        }
    }

    private Json read(JsonToken token, Place place) throws MalformedJsonException {
        return switch (token) {
            case START_OBJECT -> readObject(place);
            case START_ARRAY -> readArray(place);
            case VALUE_STRING -> new JsonString(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber();
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("Jackson gave " + token + " where a value begins");
        };
    }

    private JsonObject readObject(Place place) throws MalformedJsonException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place member = positions.member(place, name, here);
            members.put(name, read(parser.nextToken(), member));
        }
        return new JsonObject(members);
    }

    private JsonArray readArray(Place place) throws MalformedJsonException {
        List<Json> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Place element = positions.element(place, elements.size(), here);
            elements.add(read(token, element));
        }
        return new JsonArray(elements);
    }

    private JsonNumber readNumber() throws MalformedJsonException {
        try {
            return new JsonNumber(parser.getDecimalValue());
        } catch (NumberFormatException _) {
            String number = Excerpt.of(parser.getString(), 40);
            throw malformed(parser.currentTokenLocation(), "the number " + number + " is beyond all bounds");
        }
    }

    private static MalformedJsonException malformed(TokenStreamLocation location, String message) {
        return new MalformedJsonException(position(location), message);
    }

    private static Position position(TokenStreamLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static String complaint(JacksonException e) {
        String message = LIMIT.matcher(e.getOriginalMessage()).replaceAll("");
        return ADVICE.matcher(message).replaceFirst("");
    }
}
