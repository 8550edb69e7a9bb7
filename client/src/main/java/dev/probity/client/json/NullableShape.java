package dev.probity.client.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// A value that may be null or not there.
record NullableShape(Shape value) implements Shape {
    @Override
    public String expected() {
        return value.expected();
    }

    @Override
    public @Nullable Object read(Place place, Reading reading) {
        return reading.token() == JsonToken.VALUE_NULL ? null : value.read(place, reading);
    }

    @Override
    public boolean optional() {
        return true;
    }
}
