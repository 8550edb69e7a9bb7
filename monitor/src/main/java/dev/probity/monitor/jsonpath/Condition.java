package dev.probity.monitor.jsonpath;

import java.util.List;

/// What a filter asks of a node (RFC 9535 section 2.3.5): true or false, the LogicalType of section 2.4.1.
sealed interface Condition {

    /// `a || b || ...`
    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }
    }

    /// `a && b && ...`
    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }
    }

    record Not(Condition condition) implements Condition {}

    record Comparison(Operand left, Relation relation, Operand right) implements Condition {}

    /// The query selects something, be it `null` or `false`.
    record Exists(Query query) implements Condition {}

    /// `match()` and `search()`.
    record Matches(Operand text, Regexp regexp) implements Condition {}
}
