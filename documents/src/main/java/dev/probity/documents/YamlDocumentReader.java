package dev.probity.documents;

import dev.probity.documents.YamlNode.Mapping;
import dev.probity.documents.YamlNode.Member;
import dev.probity.documents.YamlNode.Scalar;
import dev.probity.documents.YamlNode.Sequence;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.source.Document;
import dev.probity.monitor.source.Place;
import dev.probity.monitor.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a YAML 1.2 document with the position of every value. Aliases are followed and `<<` merges mappings;
/// two members with one name are an error.
final class YamlDocumentReader {
    /// More values than any configuration has; aliases that multiply each other stop here.
    private static final int MOST_VALUES = 1_000_000;

    private final String name;
    private final String text;
    private final Map<Place, Position> positions = new HashMap<>();
    private int values;

    YamlDocumentReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    Document read() throws SyntaxException {
        YamlNode root = compose();
        positions.put(Place.ROOT, root.position());
        return new Document(name, read(root, Place.ROOT, 0), positions);
    }

    private YamlNode compose() throws SyntaxException {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            return new YamlComposer(name, new Parse(settings).parseString(text).iterator()).compose();
        } catch (MarkedYamlEngineException e) {
            String context = e.getContext() == null ? "" : e.getContext() + ": ";
            throw new SyntaxException(
                    name, YamlComposer.position(e.getProblemMark()), "not YAML: " + context + e.getProblem());
        } catch (ReaderException e) {
            String character = String.format("U+%04X", e.getCodePoint());
            throw new SyntaxException(name, positionOf(e.getPosition()), "not YAML: found the character " + character);
        } catch (YamlEngineException e) {
            throw new SyntaxException(name, Position.START, "not YAML: " + e.getMessage());
        }
    }

    private Json read(YamlNode node, Place place, int depth) throws SyntaxException {
        count(node, depth);
        return switch (node) {
            case Scalar(var _, var _, var value) -> value;
            case Mapping mapping -> new JsonObject(members(mapping, place, depth));
            case Sequence(var _, var nodes) -> {
                List<Json> elements = new ArrayList<>();
                for (YamlNode element : nodes) {
                    Place at = place.element(elements.size());
                    positions.put(at, element.position());
                    elements.add(read(element, at, depth + 1));
                }
                yield new JsonArray(elements);
            }
        };
    }

    /// What counts most comes last and so replaces what was there, its position too.
    private Map<String, Json> members(Mapping mapping, Place place, int depth) throws SyntaxException {
        Map<String, Json> members = new LinkedHashMap<>();
        for (Mapping base : mapping.bases().reversed()) {
            count(base, depth);
            members.putAll(members(base, place, depth + 1));
        }
        for (Member member : mapping.members()) {
            Place at = place.member(member.name());
            positions.put(at, member.position());
            members.put(member.name(), read(member.value(), at, depth + 1));
        }
        return members;
    }

    /// What is short when written can be large, and deep, once its aliases are followed.
    private void count(YamlNode node, int depth) throws SyntaxException {
        if (++values > MOST_VALUES || depth > JsonTreeReader.DEEPEST) {
            throw new SyntaxException(
                    name, node.position(), "too many or too deeply nested values, once the aliases are followed");
        }
    }

    private Position positionOf(int index) {
        String before = text.substring(0, Math.min(index, text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(line + 1, before.length() - before.lastIndexOf('\n'));
    }
}
