package dev.probity.monitor.assertion;

import dev.probity.monitor.assertion.Condition.Compares;
import dev.probity.monitor.assertion.Condition.Contains;
import dev.probity.monitor.assertion.Condition.Equals;
import dev.probity.monitor.assertion.Condition.Exists;
import dev.probity.monitor.assertion.Condition.HasLength;
import dev.probity.monitor.assertion.Condition.Matches;
import dev.probity.monitor.assertion.Condition.Not;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.regex.BoundedPattern;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether a value satisfies a condition, and the sentence that says why not.
final class JudgeCondition {
    private JudgeCondition() {}

    /// The failure, or nothing when the condition holds.
    ///
    /// @param subject what the value is called in the message: `$.status`, `header content-type`, `body`
    static Optional<String> failure(String subject, Condition condition, Json actual) {
        return failure(() -> subject, condition, actual);
    }

    /// The same, for what is named only when it fails.
    static Optional<String> failure(Supplier<String> name, Condition condition, Json actual) {
        return switch (holds(condition, actual)) {
            case YES -> Optional.empty();
            case NO -> Optional.of(expected(name.get(), condition) + ", got " + got(condition, actual));
            case GAVE_UP ->
                Optional.of(expected(name.get(), condition) + ", but the pattern takes too much work on this text");
        };
    }

    /// The failure for a value that is not there, or nothing when that is what was wanted.
    ///
    /// @param reason why it is not there
    static Optional<String> failureOfAbsent(String subject, Condition condition, String reason) {
        return condition.equals(new Exists(false))
                ? Optional.empty()
                : Optional.of(expected(subject, condition) + ", but " + reason);
    }

    static String expected(String subject, Condition condition) {
        return "Expected " + subject + " " + phrase(condition);
    }

    private static String phrase(Condition condition) {
        return switch (condition) {
            case Exists(var wanted) -> wanted ? "to exist" : "to be absent";
            case Equals(var expected) -> "to equal " + Quote.of(expected);
            case Contains(var part) -> "to contain " + Quote.of(part);
            case Matches(var pattern) -> "to match " + pattern;
            case Compares(var comparison, var limit) -> "to be " + comparison.phrase(limit);
            case HasLength(var comparison, var limit) -> "to have length " + comparison.phrase(limit);
            case Not(var inner) -> "not " + phrase(inner);
        };
    }

    /// Shows the value, and its type or length where that is what is wrong with it.
    private static String got(Condition condition, Json actual) {
        String shown = Quote.of(actual);
        return switch (condition) {
            case HasLength _ ->
                length(actual).map(length -> length + " (" + shown + ")").orElseGet(() -> shown + kind(actual));
            case Compares _ -> actual instanceof JsonNumber ? shown : shown + kind(actual);
            case Contains _, Matches _ -> actual instanceof JsonString ? shown : shown + kind(actual);
            case Equals(var expected) -> expected.getClass() == actual.getClass() ? shown : shown + kind(actual);
            case Exists _, Not _ -> shown;
        };
    }

    private static String kind(Json actual) {
        return actual == JsonNull.NULL ? "" : " (" + actual.kind() + ")";
    }

    private static BoundedPattern.Answer holds(Condition condition, Json actual) {
        return switch (condition) {
            // A member that is there and null tells a reader as little as one that is not there.
            case Exists(var wanted) -> answer(wanted == (actual != JsonNull.NULL));
            case Equals(var expected) -> answer(expected.equals(actual));
            case Contains(var part) -> answer(contains(actual, part));
            case Matches(var pattern) -> matches(actual, pattern);
            case Compares(var comparison, var limit) ->
                answer(actual instanceof JsonNumber(var number) && comparison.holds(number, limit));
            case HasLength(var comparison, var limit) ->
                answer(length(actual)
                        .filter(length -> comparison.holds(length, limit))
                        .isPresent());
            case Not(var inner) ->
                switch (holds(inner, actual)) {
                    case YES -> BoundedPattern.Answer.NO;
                    case NO -> BoundedPattern.Answer.YES;
                    case GAVE_UP -> BoundedPattern.Answer.GAVE_UP;
                };
        };
    }

    private static boolean contains(Json actual, String part) {
        return switch (actual) {
            case JsonString(var text) -> text.contains(part);
            case JsonArray(var elements) -> elements.contains(new JsonString(part));
            case JsonObject _, JsonNumber _, JsonBoolean _, JsonNull _ -> false;
        };
    }

    private static BoundedPattern.Answer matches(Json actual, BoundedPattern pattern) {
        return actual instanceof JsonString(var text) ? pattern.foundIn(text) : BoundedPattern.Answer.NO;
    }

    private static Optional<BigDecimal> length(Json actual) {
        return switch (actual) {
            case JsonString(var text) ->
                Optional.of(text.codePointCount(0, text.length())).map(BigDecimal::valueOf);
            case JsonArray(var elements) -> Optional.of(BigDecimal.valueOf(elements.size()));
            case JsonObject(var members) -> Optional.of(BigDecimal.valueOf(members.size()));
            case JsonNumber _, JsonBoolean _, JsonNull _ -> Optional.empty();
        };
    }

    private static BoundedPattern.Answer answer(boolean holds) {
        return holds ? BoundedPattern.Answer.YES : BoundedPattern.Answer.NO;
    }
}
