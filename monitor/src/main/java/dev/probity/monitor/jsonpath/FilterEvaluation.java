package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.regex.BoundedPattern;
import dev.probity.monitor.regex.BoundedPattern.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A filter at one of the nodes it has to decide on (RFC 9535 section 2.3.5.2 and 2.4). Null is the special
/// result Nothing.
record FilterEvaluation(Evaluation evaluation, Json current) {

    boolean holds(Condition condition) {
        evaluation.meter().step();
        return switch (condition) {
            case Condition.AnyOf(var conditions) -> conditions.stream().anyMatch(this::holds);
            case Condition.AllOf(var conditions) -> conditions.stream().allMatch(this::holds);
            case Condition.Not(var negated) -> !holds(negated);
            case Condition.Comparison(var left, var relation, var right) ->
                relation.holds(value(left), value(right), evaluation.meter());
            case Condition.Exists(var query) -> !nodes(query).isEmpty();
            case Condition.Matches(var text, var regexp) -> matches(value(text), regexp);
        };
    }

    private List<Node> nodes(Query query) {
        return evaluation.nodes(query, current);
    }

    private @Nullable Json value(Operand operand) {
        return switch (operand) {
            case Operand.Literal(var value) -> value;
            case Operand.ValueAt(var query) -> valueOf(evaluation.node(query, current));
            case Operand.LengthOf(var argument) -> length(value(argument));
            case Operand.CountOf(var query) -> JsonNumber.of(nodes(query).size());
            case Operand.ValueOf(var query) -> {
                List<Node> nodes = nodes(query);
                yield nodes.size() == 1 ? nodes.getFirst().value() : null;
            }
        };
    }

    private static @Nullable Json valueOf(@Nullable Node node) {
        return node == null ? null : node.value();
    }

    private @Nullable Json length(@Nullable Json value) {
        return switch (value) {
            case JsonString(var text) -> {
                evaluation.meter().characters(text.length());
                yield JsonNumber.of(text.codePointCount(0, text.length()));
            }
            case JsonArray(var elements) -> JsonNumber.of(elements.size());
            case JsonObject(var members) -> JsonNumber.of(members.size());
            case JsonNumber _, Json.JsonBoolean _, Json.JsonNull _ -> null;
            case null -> null;
        };
    }

    private boolean matches(@Nullable Json text, Regexp regexp) {
        return text instanceof JsonString(var string)
                && switch (regexp) {
                    case Regexp.Constant(var pattern) -> matches(string, pattern);
                    case Regexp.Unmatchable _ -> false;
                    case Regexp.Computed(var operand, var extent) ->
                        value(operand) instanceof JsonString(var expression)
                                && matches(text, evaluation.regexp(expression, extent));
                };
    }

    private boolean matches(String text, BoundedPattern pattern) {
        Answer answer = pattern.matches(text);
        // A document full of texts that are given up would add up to minutes, so that work counts as well.
        evaluation.meter().characters(answer == Answer.GAVE_UP ? BoundedPattern.WORK_LIMIT : text.length());
        return answer == Answer.YES;
    }
}
