package dev.probity.faults.fault;

import dev.probity.documents.JsonText;
import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.json.JsonSyntaxException;
import dev.probity.monitor.source.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One member of a JSON document is not what it should be.
///
/// @param member its name; empty for the first there is
/// @param document to spoil in place of the answer's body; [JsonNull] for the answer's own
public record WrongShape(Change change, String member, Json document) implements Fault {
    static final FaultKind KIND = new FaultKind("wrong_shape", "change", WrongShape::read);

    /// What is done to the member.
    public enum Change {
        NULL,
        MISSING,
        RENAMED,
        WRONG_TYPE
    }

    private static Optional<WrongShape> read(Fields fields) {
        return Optional.of(new WrongShape(
                fields.choice("change", List.of(Change.values())).orElse(Change.MISSING),
                fields.text("member").orElse(""),
                fields.value("document").orElse(JsonNull.NULL)));
    }

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        Map<String, Json> parameters = new LinkedHashMap<>();
        parameters.put("change", Parameters.word(change));
        if (!member.isEmpty()) {
            parameters.put("member", new JsonString(member));
        }
        if (document != JsonNull.NULL) {
            parameters.put("document", document);
        }
        return parameters;
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        return normal.withAnswers(answer -> new Response(
                answer.status(),
                answer.headers(),
                Bytes.of(spoiled(original(answer)).toString())));
    }

    private Json original(Response answer) {
        if (document != JsonNull.NULL) {
            return document;
        }
        try {
            return new JsonText().parse(answer.body().text());
        } catch (JsonSyntaxException _) {
            // What is no document has no shape; an empty object is wrong enough.
            return new JsonObject(Map.of());
        }
    }

    private Json spoiled(Json json) {
        if (!(json instanceof JsonObject(var members))) {
            return JsonNull.NULL;
        }
        String name = member.isEmpty() ? members.keySet().stream().findFirst().orElse("") : member;
        Map<String, Json> changed = new LinkedHashMap<>();
        members.forEach((key, value) -> {
            if (key.equals(name)) {
                change(changed, key, value);
            } else {
                changed.put(key, value);
            }
        });
        return new JsonObject(changed);
    }

    private void change(Map<String, Json> members, String key, Json value) {
        switch (change) {
            case NULL -> members.put(key, JsonNull.NULL);
            case MISSING -> {}
            case RENAMED -> members.put(key + "_renamed", value);
            case WRONG_TYPE -> members.put(key, ofOtherType(value));
        }
    }

    private static Json ofOtherType(Json value) {
        return switch (value) {
            case JsonString _ -> JsonNumber.of(42);
            case JsonNumber number -> new JsonString(number.toString());
            case JsonObject object -> new JsonArray(List.of(object));
            case JsonArray _, Json.JsonBoolean _, JsonNull _ -> new JsonString("not " + value.kind());
        };
    }
}
