package dev.probity.monitor.service;

import dev.probity.monitor.source.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The ids of all documents read so far; no two services share one.
final class ServiceIds {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]{0,99}");

    private final Map<String, String> places = new LinkedHashMap<>();

    /// Reads the id of a service, else makes one of its name, and takes it. It stays taken when something else is wrong
    /// with the service, so that one mistake is not told twice.
    Optional<String> claim(Fields fields, Optional<String> name) {
        boolean given = fields.has("id");
        String key = given ? "id" : "name";
        Optional<String> id = given ? fields.text("id") : name.map(Slug::of);
        if (id.isEmpty()) {
            return id;
        }
        if (!ID.matcher(id.get()).matches()) {
            fields.reject(
                    key,
                    given
                            ? "letters, digits, \".\", \"_\" and \"-\", at most 100, the first a letter or digit"
                            : "a name with a letter, at most 100 characters long, or an id beside it");
            return Optional.empty();
        }
        String earlier = places.putIfAbsent(id.get(), fields.positionOf(key));
        if (earlier != null) {
            fields.complain(
                    key, "the id \"" + id.get() + "\" is already taken at " + earlier + ", expected ids that differ");
            return Optional.empty();
        }
        return id;
    }

    Set<String> all() {
        return places.keySet();
    }
}
