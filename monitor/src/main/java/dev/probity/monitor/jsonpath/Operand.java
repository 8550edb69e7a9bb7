package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;

/// What can be compared or given to a function: a value, or nothing at all (the ValueType of RFC 9535 section
/// 2.4.1).
sealed interface Operand {

    record Literal(Json value) implements Operand {}

    /// The value of the only node that the query can select; nothing if it selects none.
    record ValueAt(SingularQuery query) implements Operand {}

    /// `length()`: characters of a string, elements of an array, members of an object; nothing for other
    /// values.
    record LengthOf(Operand argument) implements Operand {}

    /// `count()`: how many nodes the query selects.
    record CountOf(Query query) implements Operand {}

    /// `value()`: the value of the node that the query selects; nothing unless that is exactly one.
    record ValueOf(Query query) implements Operand {}
}
