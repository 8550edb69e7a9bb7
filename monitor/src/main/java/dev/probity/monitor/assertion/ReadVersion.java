package dev.probity.monitor.assertion;

import dev.probity.monitor.assertion.Evidence.ParsedBody;
import dev.probity.monitor.assertion.VersionSource.InBody;
import dev.probity.monitor.assertion.VersionSource.InHeader;
import dev.probity.monitor.assertion.VersionSource.Nowhere;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.jsonpath.JsonPath;
import dev.probity.monitor.jsonpath.JsonPathWorkException;
import java.util.Optional;

/// Finds the version a service says it has.
final class ReadVersion {
    private ReadVersion() {}

    static Optional<String> from(VersionSource source, Evidence evidence) {
        return switch (source) {
            case Nowhere() -> Optional.empty();
            case InHeader(var name) ->
                evidence.response().headers(name).stream().findFirst();
            case InBody(var path) ->
                switch (evidence.body()) {
                    case ParsedBody.Invalid _ -> Optional.empty();
                    case ParsedBody.Valid(var json) -> inBody(path, json);
                };
        };
    }

    private static Optional<String> inBody(JsonPath path, Json body) {
        try {
            return path.select(body).stream().findFirst().flatMap(match -> text(match.value()));
        } catch (JsonPathWorkException _) {
            // Who answers with a body like that does not say its version.
            return Optional.empty();
        }
    }

    private static Optional<String> text(Json version) {
        return switch (version) {
            case JsonString(var text) -> Optional.of(text);
            case JsonNumber number -> Optional.of(number.plain());
            case JsonObject _, JsonArray _, JsonBoolean _, JsonNull _ -> Optional.empty();
        };
    }
}
