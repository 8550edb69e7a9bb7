package dev.probity.documents;

import dev.probity.documents.YamlNode.Mapping;
import dev.probity.documents.YamlNode.Member;
import dev.probity.documents.YamlNode.Scalar;
import dev.probity.documents.YamlNode.Sequence;
import dev.probity.monitor.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Makes a tree of the events of a YAML parser.
///
/// The parser's own library would do so too, but it recurses as deep as the text says, does not come back from a
/// mapping that merges itself, and counts an alias that many services share as an attack.
final class YamlComposer {
    private static final String MERGE = "<<";

    private final String document;
    private final Iterator<Event> events;
    /// Only what is complete, so that nothing can contain itself.
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();

    YamlComposer(String document, Iterator<Event> events) {
        this.document = document;
        this.events = events;
    }

    /// The one document of the stream.
    YamlNode compose() throws SyntaxException {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            throw new SyntaxException(document, Position.START, "the text is empty");
        }
        YamlNode root = node(events.next(), 0);
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw problem(end, "found a second document, expected one");
        }
        return root;
    }

    private YamlNode node(Event event, int depth) throws SyntaxException {
        if (depth > JsonTreeReader.DEEPEST) {
            throw problem(event, "nested deeper than " + JsonTreeReader.DEEPEST + " levels");
        }
        YamlNode node = switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent start -> mapping(start, depth);
            case CollectionStartEvent start -> sequence(start, depth);
            case AliasEvent alias -> aliased(alias);
            default -> throw new IllegalStateException("The parser gave " + event + " where a value begins");
        };
        if (event instanceof NodeEvent anchored) {
            anchored.getAnchor()
                    .filter(_ -> !(event instanceof AliasEvent))
                    .ifPresent(anchor -> anchors.put(anchor, node));
        }
        return node;
    }

    private Scalar scalar(ScalarEvent event) throws SyntaxException {
        return new Scalar(
                position(event),
                event.getValue(),
                YamlScalars.value(event).orElseThrow(() -> problem(event, YamlScalars.complaint(event))));
    }

    private YamlNode aliased(AliasEvent alias) throws SyntaxException {
        YamlNode node = anchors.get(alias.getAlias());
        if (node == null) {
            throw problem(
                    alias,
                    "found the alias *" + alias.getAlias() + ", expected one whose anchor is complete before it");
        }
        return node;
    }

    private Sequence sequence(CollectionStartEvent start, int depth) throws SyntaxException {
        checkTag(start, Tag.SEQ);
        List<YamlNode> elements = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            elements.add(node(event, depth + 1));
        }
        return new Sequence(position(start), elements);
    }

    private Mapping mapping(MappingStartEvent start, int depth) throws SyntaxException {
        checkTag(start, Tag.MAP);
        List<Member> members = new ArrayList<>();
        List<Mapping> bases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            if (!(node(key, depth + 1) instanceof Scalar(var _, var name, var _))) {
                throw problem(key, "found a collection as a key, expected text");
            }
            if (!names.add(name)) {
                throw problem(key, "the key \"" + name + "\" stands here a second time");
            }
            YamlNode value = node(events.next(), depth + 1);
            if (name.equals(MERGE) && key instanceof ScalarEvent scalar && scalar.isPlain()) {
                bases.addAll(bases(value));
            } else {
                members.add(new Member(position(key), name, value));
            }
        }
        return new Mapping(position(start), members, bases);
    }

    private List<Mapping> bases(YamlNode merged) throws SyntaxException {
        List<Mapping> bases = new ArrayList<>();
        for (YamlNode node : merged instanceof Sequence(var _, var elements) ? elements : List.of(merged)) {
            if (!(node instanceof Mapping base)) {
                throw new SyntaxException(
                        document,
                        node.position(),
                        "found something else behind <<, expected a mapping or a list of mappings");
            }
            bases.add(base);
        }
        return bases;
    }

    private void checkTag(CollectionStartEvent start, Tag expected) throws SyntaxException {
        Optional<String> tag = start.getTag().filter(it -> !it.equals("!") && !it.equals(expected.getValue()));
        if (tag.isPresent()) {
            throw problem(start, "found the tag " + YamlScalars.shown(tag.get()) + ", expected none");
        }
    }

    private SyntaxException problem(Event event, String message) {
        return new SyntaxException(document, position(event), message);
    }

    private static Position position(Event event) {
        return position(event.getStartMark());
    }

    static Position position(Optional<Mark> mark) {
        return mark.map(it -> new Position(it.getLine() + 1, it.getColumn() + 1))
                .orElse(Position.START);
    }
}
