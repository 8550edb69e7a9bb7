package dev.probity.monitor.jsonpath;

import dev.probity.monitor.regex.BoundedPattern;

/// The second argument of `match()` and `search()`.
sealed interface Regexp {

    /// Which part of a text an I-Regexp has to match.
    enum Extent {
        /// `match()`
        WHOLE,
        /// `search()`
        ANYWHERE
    }

    /// A pattern that a text has to match from end to end.
    record Constant(BoundedPattern pattern) implements Regexp {}

    /// Not a regular expression: no text matches.
    record Unmatchable() implements Regexp {}

    /// A regular expression that stands in the document.
    record Computed(Operand operand, Extent extent) implements Regexp {}
}
