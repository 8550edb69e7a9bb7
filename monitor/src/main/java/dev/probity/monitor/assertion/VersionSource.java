package dev.probity.monitor.assertion;

import dev.probity.monitor.jsonpath.JsonPath;

/// Where a service says which version it is.
public sealed interface VersionSource {
    default boolean readsBody() {
        return this instanceof InBody;
    }

    /// It does not say.
    record Nowhere() implements VersionSource {}

    record InBody(JsonPath path) implements VersionSource {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    record InHeader(String name) implements VersionSource {
        @Override
        public String toString() {
            return "header " + name;
        }
    }
}
