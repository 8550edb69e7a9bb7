package dev.probity.monitor.assertion;

import java.util.List;

/// A JSON Schema that has been read. The port that keeps the domain free of a schema library.
@FunctionalInterface
public interface SchemaCheck {
    /// What in the text violates the schema, each naming its JSON path; empty when all is well.
    List<String> violations(String json);
}
