package dev.probity.monitor.assertion;

import dev.probity.monitor.assertion.Condition.Compares;
import dev.probity.monitor.assertion.Condition.Contains;
import dev.probity.monitor.assertion.Condition.Equals;
import dev.probity.monitor.assertion.Condition.Exists;
import dev.probity.monitor.assertion.Condition.HasLength;
import dev.probity.monitor.assertion.Condition.Matches;
import dev.probity.monitor.assertion.Condition.Not;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.regex.BoundedPattern;
import dev.probity.monitor.source.Fields;
import dev.probity.monitor.source.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/// Reads the condition of an assertion: `equals: UP`, `atLeast: 3`, `length: {atMost: 10}`, `exists: false`.
final class ConditionReader {
    private static final String ALL =
            "exactly one of equals, contains, matches, lessThan, atMost, greaterThan, atLeast, length, exists, notEquals, notContains, notMatches";

    private final Fields fields;
    private final Problems problems;
    private final KeyReader<Json> operand;

    private ConditionReader(Fields fields, Problems problems, KeyReader<Json> operand) {
        this.fields = fields;
        this.problems = problems;
        this.operand = operand;
    }

    /// For a JSON value, which equals one of the same type only.
    static ConditionReader ofJson(Fields fields, Problems problems) {
        return new ConditionReader(fields, problems, fields::value);
    }

    /// For text: `equals: 3` means the text `3`.
    static ConditionReader ofText(Fields fields, Problems problems) {
        return new ConditionReader(fields, problems, key -> fields.text(key).map(JsonString::new));
    }

    /// The one condition that the fields name.
    Optional<Condition> read() {
        List<Optional<Condition>> all = new ArrayList<>();
        readIfThere("exists", all, key -> fields.flag(key).map(Exists::new));
        readIfThere("equals", all, this::equality);
        readIfThere("contains", all, key -> fields.text(key).map(Contains::new));
        readIfThere("matches", all, this::matching);
        readIfThere("notEquals", all, key -> equality(key).map(Not::new));
        readIfThere(
                "notContains", all, key -> fields.text(key).map(Contains::new).map(Not::new));
        readIfThere("notMatches", all, key -> matching(key).map(Not::new));
        readIfThere("length", all, this::length);
        for (Comparison comparison : Comparison.values()) {
            if (comparison != Comparison.EQUAL_TO) {
                readIfThere(
                        comparison.key(), all, key -> fields.number(key).map(limit -> new Compares(comparison, limit)));
            }
        }
        if (all.size() != 1) {
            fields.rejectAll(
                    "found " + (all.isEmpty() ? "no condition" : all.size() + " conditions") + ", expected " + ALL);
            return Optional.empty();
        }
        return all.getFirst();
    }

    /// The condition a word names, with its operand in another field: `{body: contains, value: ok}`.
    Optional<Condition> readNamed(String wordKey, String operandKey) {
        Optional<String> word = fields.text(wordKey);
        if (!fields.has(operandKey)) {
            fields.rejectAll(
                    "\"" + operandKey + "\" is missing, expected the text the " + wordKey + " is compared with");
            return Optional.empty();
        }
        return word.flatMap(name -> switch (name) {
            case "contains" -> fields.text(operandKey).map(Contains::new);
            case "equals" -> equality(operandKey);
            case "matches" -> matching(operandKey);
            case "notContains" -> fields.text(operandKey).map(Contains::new).map(Not::new);
            case "notEquals" -> equality(operandKey).map(Not::new);
            case "notMatches" -> matching(operandKey).map(Not::new);
            default -> {
                fields.reject(wordKey, "one of contains, equals, matches, notContains, notEquals, notMatches");
                yield Optional.empty();
            }
        });
    }

    private interface KeyReader<T> {
        Optional<? extends T> read(String key);
    }

    private void readIfThere(String key, List<Optional<Condition>> all, KeyReader<Condition> reader) {
        if (fields.has(key)) {
            all.add(reader.read(key).map(condition -> condition));
        }
    }

    private Optional<Condition> equality(String key) {
        return operand.read(key).map(Equals::new);
    }

    private Optional<Condition> matching(String key) {
        return fields.text(key).flatMap(expression -> {
            try {
                return Optional.of(new Matches(BoundedPattern.compile(expression)));
            } catch (PatternSyntaxException e) {
                fields.reject(
                        key, "a regular expression (" + e.getDescription() + " at character " + e.getIndex() + ")");
                return Optional.empty();
            }
        });
    }

    private Optional<Condition> length(String key) {
        return switch (fields.value(key).orElseThrow()) {
            case JsonNumber(var limit) -> Optional.of(new HasLength(Comparison.EQUAL_TO, limit));
            case JsonObject object -> {
                Fields inner = new Fields(object, fields.placeOf(key), problems);
                Optional<Condition> condition = lengthComparison(inner);
                inner.rejectUnknown();
                yield condition;
            }
            default -> {
                fields.reject(key, "a number, or an object such as {atLeast: 1}");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Condition> lengthComparison(Fields fields) {
        List<Comparison> named = Arrays.stream(Comparison.values())
                .filter(comparison -> fields.has(comparison.key()))
                .toList();
        if (named.size() != 1) {
            fields.rejectAll("found " + (named.isEmpty() ? "no comparison" : named.size() + " comparisons")
                    + ", expected exactly one of equals, lessThan, atMost, greaterThan, atLeast");
            return Optional.empty();
        }
        Comparison comparison = named.getFirst();
        return fields.number(comparison.key()).map(limit -> new HasLength(comparison, limit));
    }
}
