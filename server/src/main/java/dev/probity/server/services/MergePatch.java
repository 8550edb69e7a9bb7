package dev.probity.server.services;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/// Changes a document by another that holds only what is to change (RFC 7396). `null` removes.
final class MergePatch {
    private MergePatch() {}

    static Json apply(Json target, Json patch) {
        if (!(patch instanceof JsonObject(var changes))) {
            return patch;
        }
        Map<String, Json> merged =
                new LinkedHashMap<>(target instanceof JsonObject(var members) ? members : Map.<String, Json>of());
        changes.forEach((name, change) -> {
            if (change == JsonNull.NULL) {
                merged.remove(name);
            } else {
                merged.put(name, apply(merged.getOrDefault(name, JsonNull.NULL), change));
            }
        });
        return new JsonObject(merged);
    }
}
