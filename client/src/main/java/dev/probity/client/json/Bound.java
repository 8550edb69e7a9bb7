package dev.probity.client.json;

import dev.probity.client.validation.Violation;
import java.util.List;

/// What came of a text.
public sealed interface Bound<T> {
    record Value<T>(T value) implements Bound<T> {}

    /// @param violations every place where the text does not fit, at least one
    record Broken<T>(List<Violation> violations) implements Bound<T> {
        public Broken {
            violations = List.copyOf(violations);
        }
    }
}
