package dev.probity.monitor.source;

import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.JsonText;
import java.util.List;

/// The fields of an object, and what was wrong with them so far.
public record Reading(Fields fields, Problems problems) {
    public static Reading of(String object) {
        JsonObject root = (JsonObject) JsonText.read(object);
        Problems problems = new Problems(Document.of("test", root), Secrets.NONE);
        return new Reading(new Fields(root, Place.ROOT, problems), problems);
    }

    /// Each with its place: `timeout: found -5, expected ...`.
    public List<String> complaints() {
        return problems.list().stream()
                .map(problem -> problem.toString().substring("test:1:1: ".length()))
                .toList();
    }
}
