package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.jsonpath.Selector.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One application of a query to a document (RFC 9535 section 2.1.2).
///
/// Every part of the query turns a list of nodes into the next one. Nothing here recurses into the document, so
/// its depth is bounded by the meter and not by the stack.
final class Evaluation {
    private final Json document;
    private final WorkMeter meter;
    private final Map<RegexpText, Regexp> regexps = new HashMap<>();

    Evaluation(Json document, WorkMeter meter) {
        this.document = document;
        this.meter = meter;
    }

    WorkMeter meter() {
        return meter;
    }

    /// A regular expression of the document, compiled once however many texts are matched against it.
    Regexp regexp(String expression, Regexp.Extent extent) {
        return regexps.computeIfAbsent(
                new RegexpText(expression, extent), text -> IRegexp.compile(text.expression, text.extent));
    }

    /// @param current what `@` stands for
    List<Node> nodes(Query query, Json current) {
        List<Node> nodes = List.of(origin(query.origin(), current));
        for (Segment segment : query.segments()) {
            nodes = select(segment, nodes);
        }
        return nodes;
    }

    /// The only node of the query, or null when it selects none.
    @Nullable
    Node node(SingularQuery query, Json current) {
        Node node = origin(query.origin(), current);
        for (Step step : query.steps()) {
            meter.step();
            Node next = step.from(node);
            if (next == null) {
                return null;
            }
            node = next;
        }
        return node;
    }

    private Node origin(Query.Origin origin, Json current) {
        return Node.origin(
                switch (origin) {
                    case ROOT -> document;
                    case CURRENT -> current;
                });
    }

    private List<Node> select(Segment segment, List<Node> inputs) {
        List<Node> selected = new ArrayList<>();
        for (Node input : inputs) {
            switch (segment) {
                case Segment.ChildSegment(var selectors) -> select(selectors, input, selected);
                case Segment.DescendantSegment(var selectors) -> descend(selectors, input, selected);
            }
        }
        return selected;
    }

    /// Visits a node before its descendants, and children in their order (section 2.5.2.2).
    private void descend(List<Selector> selectors, Node input, List<Node> selected) {
        Deque<Node> open = new ArrayDeque<>();
        open.push(input);
        while (!open.isEmpty()) {
            Node node = open.pop();
            meter.step();
            select(selectors, node, selected);
            node.children().reversed().forEach(open::push);
        }
    }

    private void select(List<Selector> selectors, Node input, List<Node> selected) {
        for (Selector selector : selectors) {
            for (Node child : select(selector, input)) {
                meter.step();
                selected.add(child);
            }
        }
    }

    private List<Node> select(Selector selector, Node node) {
        return switch (selector) {
            case Step step -> {
                Node child = step.from(node);
                yield child == null ? List.of() : List.of(child);
            }
            case Selector.Wildcard _ -> node.children();
            case Slice slice ->
                node.value() instanceof Json.JsonArray(var elements)
                        ? slice.indexes(elements.size())
                                .mapToObj(index -> node.element(index, elements.get(index)))
                                .toList()
                        : List.of();
            case Selector.Filter(var condition) ->
                node.children().stream()
                        .filter(child -> new FilterEvaluation(this, child.value()).holds(condition))
                        .toList();
        };
    }

    private record RegexpText(String expression, Regexp.Extent extent) {}
}
