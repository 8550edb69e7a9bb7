package dev.probity.client.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// An object whose members are not known beforehand. Becomes a map, in the order of the text, that cannot be changed.
record MapShape(Shape value) implements Shape {
    @Override
    public String expected() {
        return "an object";
    }

    @Override
    public @Nullable Object read(Place place, Reading reading) {
        if (reading.token() != JsonToken.START_OBJECT) {
            reading.wrongKind(place, expected());
            return null;
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (reading.parser().nextToken() != JsonToken.END_OBJECT) {
            String name = reading.parser().currentName();
            reading.parser().nextToken();
            members.put(name, value.read(place.member(name), reading));
        }
        return Collections.unmodifiableMap(members);
    }
}
