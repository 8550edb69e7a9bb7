package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Excerpt;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.jsonpath.Selector.Index;
import dev.probity.monitor.jsonpath.Selector.Name;
import dev.probity.monitor.jsonpath.Selector.Step;
import java.util.Set;
import java.util.stream.Collectors;

/// Says, of a path that leads nowhere, how far it leads and what is there instead.
final class Absence {
    private static final int MOST_NAMES = 5;
    private static final int LONGEST_NAME = 40;

    private Absence() {}

    static String explain(SingularQuery path, Json document) {
        StringBuilder walked = new StringBuilder("$");
        Node node = Node.origin(document);
        for (Step step : path.steps()) {
            Node next = step.from(node);
            if (next == null) {
                return walked + " " + obstacle(step, node.value());
            }
            node = next;
            walked.append(text(step));
        }
        return walked + " is present";
    }

    private static String obstacle(Step step, Json value) {
        return switch (step) {
            case Name(var name) when value instanceof JsonObject(var members) -> noMember(name, members.keySet());
            case Index(var index) when value instanceof JsonArray(var elements) -> noElement(index, elements.size());
            case Name _ -> "is " + insteadOf("an object", value);
            case Index _ -> "is " + insteadOf("an array", value);
        };
    }

    private static String insteadOf(String wanted, Json value) {
        return value instanceof JsonNull ? value.kind() : value.kind() + ", not " + wanted;
    }

    private static String noElement(long index, int size) {
        return "has %s %s, no index %s".formatted(size, size == 1 ? "element" : "elements", index);
    }

    private static String noMember(String name, Set<String> names) {
        return "has no member " + quoted(name)
                + Resemblance.closest(name, names)
                        .map(closest -> ", did you mean " + quoted(closest) + "?")
                        .orElseGet(() -> " (" + inventory(names) + ")");
    }

    private static String inventory(Set<String> names) {
        return names.isEmpty()
                ? "it is empty"
                : "it has "
                        + names.stream()
                                .limit(MOST_NAMES)
                                .map(Absence::quoted)
                                .collect(Collectors.joining(", ", "", names.size() > MOST_NAMES ? ", …" : ""));
    }

    private static String quoted(String name) {
        return new JsonString(Excerpt.of(name, LONGEST_NAME)).toString();
    }

    private static String text(Step step) {
        return switch (step) {
            case Name(var name) -> ShorthandName.matches(name) ? "." + name : NormalizedPath.selector(name);
            case Index(var index) -> "[" + index + "]";
        };
    }
}
