package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Whether two values are equal all the way down.
///
/// The pairs that are still to be compared wait in a queue of their own: a document can be nested deeper than
/// the stack, and each pair has to be counted as a step.
final class Equality {
    private final Deque<Pair> open = new ArrayDeque<>();
    private final WorkMeter meter;

    private Equality(WorkMeter meter) {
        this.meter = meter;
    }

    /// Nothing equals nothing (RFC 9535 section 2.3.5.2.2).
    static boolean equal(@Nullable Json left, @Nullable Json right, WorkMeter meter) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        Equality equality = new Equality(meter);
        equality.open.push(new Pair(left, right));
        return equality.allEqual();
    }

    private boolean allEqual() {
        while (!open.isEmpty()) {
            meter.step();
            Pair pair = open.pop();
            if (!equalHere(pair)) {
                return false;
            }
        }
        return true;
    }

    private boolean equalHere(Pair pair) {
        if (pair.left instanceof JsonArray left && pair.right instanceof JsonArray right) {
            return openElements(left, right);
        }
        if (pair.left instanceof JsonObject left && pair.right instanceof JsonObject right) {
            return openMembers(left, right);
        }
        return pair.left.equals(pair.right);
    }

    private boolean openElements(JsonArray left, JsonArray right) {
        if (left.elements().size() != right.elements().size()) {
            return false;
        }
        for (int i = 0; i < left.elements().size(); i++) {
            open.push(new Pair(left.elements().get(i), right.elements().get(i)));
        }
        return true;
    }

    private boolean openMembers(JsonObject left, JsonObject right) {
        if (left.members().size() != right.members().size()) {
            return false;
        }
        for (var member : left.members().entrySet()) {
            Json other = right.members().get(member.getKey());
            if (other == null) {
                return false;
            }
            open.push(new Pair(member.getValue(), other));
        }
        return true;
    }

    private record Pair(Json left, Json right) {}
}
