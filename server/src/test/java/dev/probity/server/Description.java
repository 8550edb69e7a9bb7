package dev.probity.server;

import dev.probity.documents.Format;
import dev.probity.documents.SyntaxException;
import dev.probity.monitor.assertion.SchemaCheck;
import dev.probity.monitor.assertion.SchemaLoader.InvalidSchemaException;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.probes.schema.SchemaFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The description of the interface as it ships, and whether an answer keeps to it.
final class Description {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final String REFERENCE = "#/components/";

    private final JsonObject root;
    private final Path directory;
    private final Map<JsonObject, SchemaCheck> checks = new HashMap<>();

    /// @param directory for schemas, empty
    Description(Path directory) throws IOException, SyntaxException {
        this.directory = directory;
        try (InputStream in = MonitorServer.class.getResourceAsStream("api/openapi.yaml")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            root = (JsonObject) Format.read("openapi.yaml", text).root();
        }
    }

    /// `GET /health/{id}` and so on.
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        at(root, "paths")
                .members()
                .forEach((path, item) -> ((JsonObject) item)
                        .members().keySet().stream()
                                .filter(METHODS::contains)
                                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    private static JsonObject at(JsonObject json, String name) {
        return (JsonObject) json.members().getOrDefault(name, new JsonObject(Map.of()));
    }

    /// What in an answer is not as described; empty when it keeps to it.
    List<String> violations(String operation, HttpResponse<String> answer) throws IOException, InvalidSchemaException {
        String[] parts = operation.split(" ", 2);
        JsonObject described = at(at(at(at(root, "paths"), parts[1]), parts[0].toLowerCase(Locale.ROOT)), "responses");
        String status = Integer.toString(answer.statusCode());
        if (!described.members().containsKey(status)) {
            return List.of(status + " is not described: " + answer.body());
        }
        JsonObject content = at(resolved(at(described, status)), "content");
        if (content.members().isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of("has a body, but none is described");
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        if (!content.members().containsKey(type)) {
            return List.of("found " + type + ", described " + content.members().keySet());
        }
        return type.endsWith("json") ? check(at(at(content, type), "schema")).violations(answer.body()) : List.of();
    }

    private JsonObject resolved(JsonObject json) {
        if (!(json.members().getOrDefault("$ref", JsonNull.NULL) instanceof JsonString(var reference))) {
            return json;
        }
        JsonObject found = at(root, "components");
        for (String step : reference.substring(REFERENCE.length()).split("/", -1)) {
            found = at(found, step);
        }
        return found;
    }

    private SchemaCheck check(JsonObject schema) throws IOException, InvalidSchemaException {
        SchemaCheck known = checks.get(schema);
        if (known != null) {
            return known;
        }
        var whole = new JsonObject(
                Map.of("allOf", new JsonArray(List.<Json>of(schema)), "components", at(root, "components")));
        String name = "schema-" + checks.size() + ".json";
        Files.writeString(directory.resolve(name), whole.toString());
        SchemaCheck check = new SchemaFiles(directory).load(name);
        checks.put(schema, check);
        return check;
    }
}
