package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import org.jspecify.annotations.Nullable;

/// What selects among the children of a node (RFC 9535 section 2.3).
sealed interface Selector permits Selector.Step, Selector.Wildcard, Slice, Selector.Filter {

    /// A selector of at most one child; queries of nothing else are singular.
    sealed interface Step extends Selector {
        @Nullable
        Node from(Node node);
    }

    record Name(String name) implements Step {
        @Override
        public @Nullable Node from(Node node) {
            Json value = node.value() instanceof JsonObject(var members) ? members.get(name) : null;
            return value == null ? null : node.member(name, value);
        }
    }

    /// @param index from 0, or from -1 backwards from the end
    record Index(long index) implements Step {
        @Override
        public @Nullable Node from(Node node) {
            if (!(node.value() instanceof JsonArray(var elements))) {
                return null;
            }
            long position = index < 0 ? elements.size() + index : index;
            return 0 <= position && position < elements.size()
                    ? node.element((int) position, elements.get((int) position))
                    : null;
        }
    }

    /// `*`: all children.
    record Wildcard() implements Selector {}

    /// `?...`: the children that meet a condition.
    record Filter(Condition condition) implements Selector {}
}
