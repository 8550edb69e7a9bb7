package dev.probity.monitor.assertion;

import dev.probity.monitor.jsonpath.JsonPath;
import java.time.Duration;

/// A condition on a response.
public sealed interface Assertion {
    /// Whether judging it takes the body of the response.
    default boolean readsBody() {
        return switch (this) {
            case Body _, JsonValue _, Schema _ -> true;
            case Version(var source, var _) -> source.readsBody();
            case StatusCode _, Header _, ResponseTime _, Certificate _ -> false;
        };
    }

    /// The status code is one of these.
    record StatusCode(StatusCodes expected) implements Assertion {}

    /// The header is there, and one of its values satisfies the condition.
    record Header(String name, Condition condition) implements Assertion {}

    /// The body as text satisfies the condition.
    record Body(Condition condition) implements Assertion {}

    /// The body is JSON, the path selects something, and everything it selects satisfies the condition.
    record JsonValue(JsonPath path, Condition condition) implements Assertion {}

    /// The body is JSON that matches a JSON Schema.
    ///
    /// @param location where the schema was read, as written
    record Schema(String location, SchemaCheck check) implements Assertion {}

    /// The response, our own delay not counted, took no longer than this.
    record ResponseTime(Duration atMost) implements Assertion {}

    /// The server certificate is valid for at least this long from now.
    record Certificate(Duration atLeast) implements Assertion {}

    /// The version the service says it has is this one.
    record Version(VersionSource source, String expected) implements Assertion {}
}
