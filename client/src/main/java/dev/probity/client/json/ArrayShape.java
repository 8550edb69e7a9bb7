package dev.probity.client.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// An array that becomes a list, or a set in the order of the text. Neither can be changed.
///
/// @param distinct whether it becomes a set
record ArrayShape(Shape element, boolean distinct) implements Shape {
    @Override
    public String expected() {
        return "an array";
    }

    @Override
    public @Nullable Object read(Place place, Reading reading) {
        if (reading.token() != JsonToken.START_ARRAY) {
            reading.wrongKind(place, expected());
            return null;
        }
        List<@Nullable Object> elements = new ArrayList<>();
        while (reading.parser().nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.read(place.element(elements.size()), reading));
        }
        return distinct
                ? Collections.unmodifiableSet(new LinkedHashSet<>(elements))
                : Collections.unmodifiableList(elements);
    }
}
