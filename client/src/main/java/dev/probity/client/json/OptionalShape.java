package dev.probity.client.json;

import java.util.Optional;
import tools.jackson.core.JsonToken;

/// A value that may be null or not there, and is then an empty [Optional].
record OptionalShape(Shape value) implements Shape {
    @Override
    public String expected() {
        return value.expected();
    }

    @Override
    public Object read(Place place, Reading reading) {
        return reading.token() == JsonToken.VALUE_NULL
                ? Optional.empty()
                : Optional.ofNullable(value.read(place, reading));
    }

    @Override
    public boolean optional() {
        return true;
    }

    @Override
    public Object absent() {
        return Optional.empty();
    }
}
