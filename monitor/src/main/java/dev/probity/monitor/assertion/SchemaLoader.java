package dev.probity.monitor.assertion;

/// Finds the schema a configuration refers to.
@FunctionalInterface
public interface SchemaLoader {
    /// @param location as written, usually a path relative to the configuration file
    /// @throws InvalidSchemaException when there is none or it is not a schema
    SchemaCheck load(String location) throws InvalidSchemaException;

    /// The message says what was found and what is expected.
    final class InvalidSchemaException extends Exception {
        private static final long serialVersionUID = 1L;

        public InvalidSchemaException(String message) {
            super(message);
        }
    }
}
