package dev.probity.monitor.assertion;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.regex.BoundedPattern;
import java.math.BigDecimal;

/// A condition on one value: a body, a header, or whatever a JSONPath selects.
///
/// Every condition but `Exists(false)` needs the value to be there: a missing value fails, it is never taken
/// for zero or for an empty text.
public sealed interface Condition {
    record Exists(boolean wanted) implements Condition {}

    record Equals(Json expected) implements Condition {}

    record Contains(String part) implements Condition {}

    /// The pattern matches somewhere in the text, as `grep` would.
    record Matches(BoundedPattern pattern) implements Condition {}

    record Compares(Comparison comparison, BigDecimal limit) implements Condition {}

    /// The number of characters, elements or members compares so.
    record HasLength(Comparison comparison, BigDecimal limit) implements Condition {}

    /// The value is there and does not satisfy the inner condition.
    record Not(Condition condition) implements Condition {}
}
