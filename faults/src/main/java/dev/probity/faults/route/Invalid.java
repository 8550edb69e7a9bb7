package dev.probity.faults.route;

import dev.probity.faults.wire.Response;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One thing wrong with what a request says, as the wire format words it.
///
/// @param location from the outside in: `query`, `delay`
/// @param type a word for programs: `int_parsing`, `greater_than_equal`, ...
public record Invalid(List<String> location, String message, String type) {
    public Invalid {
        location = List.copyOf(location);
    }

    /// 422 with all of them: `{"detail": [{"loc": [...], "msg": "...", "type": "..."}]}`.
    public static Response response(List<Invalid> problems) {
        List<Json> details = problems.stream().map(Invalid::json).toList();
        return Response.json(422, new JsonObject(Map.of("detail", new JsonArray(details))).toString());
    }

    private Json json() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(
                "loc",
                new JsonArray(location.stream().<Json>map(JsonString::new).toList()));
        members.put("msg", new JsonString(message));
        members.put("type", new JsonString(type));
        return new JsonObject(members);
    }
}
