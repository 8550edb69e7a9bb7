package dev.probity.documents;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.JsonParser;
import dev.probity.monitor.json.JsonSyntaxException;
import dev.probity.monitor.source.Position;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON text (RFC 8259, strictly) into the domain's tree. Of two members with one name the last counts.
public final class JsonText implements JsonParser {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().streamReadConstraints(JsonTreeReader.LIMITS).build();

    @Override
    public Json parse(String text) {
        if (text.startsWith("\uFEFF")) {
            throw new JsonSyntaxException("a byte order mark stands before the value at line 1, column 1");
        }
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonTreeReader(parser, JsonTreeReader.Positions.IGNORED).readWhole();
        } catch (MalformedJsonException e) {
            Position position = e.position();
            throw new JsonSyntaxException(
                    e.getMessage() + " at line " + position.line() + ", column " + position.column());
        }
    }
}
