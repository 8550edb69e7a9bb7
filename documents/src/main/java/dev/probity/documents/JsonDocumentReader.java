package dev.probity.documents;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.source.Document;
import dev.probity.monitor.source.Place;
import dev.probity.monitor.source.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads a JSON document with the position of every value. Two members with one name are an error.
final class JsonDocumentReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(JsonTreeReader.LIMITS)
            .build();

    private final String name;
    private final String text;
    private final Map<Place, Position> positions = new HashMap<>();

    JsonDocumentReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    Document read() throws SyntaxException {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            Json root = new JsonTreeReader(parser, new Noted()).readWhole();
            return new Document(name, root, positions);
        } catch (MalformedJsonException e) {
            throw new SyntaxException(name, e.position(), "not JSON: " + e.getMessage());
        }
    }

    private final class Noted implements JsonTreeReader.Positions {
        @Override
        public Place member(Place parent, String name, Supplier<Position> position) {
            return note(parent.member(name), position.get());
        }

        @Override
        public Place element(Place parent, int index, Supplier<Position> position) {
            return note(parent.element(index), position.get());
        }

        private Place note(Place place, Position position) {
            positions.put(place, position);
            return place;
        }
    }
}
