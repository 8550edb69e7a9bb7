package dev.probity.client.json;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A value of one token.
///
/// @param make throws an [ArithmeticException], [IllegalArgumentException] or [java.time.DateTimeException] for
///     a value of the right kind that does not fit
record ScalarShape(String expected, Set<JsonToken> tokens, Function<JsonParser, Object> make) implements Shape {
    @Override
    public @Nullable Object read(Place place, Reading reading) {
        if (!tokens.contains(reading.token())) {
            reading.wrongKind(place, expected);
            return null;
        }
        try {
            return make.apply(reading.parser());
        } catch (ArithmeticException | IllegalArgumentException | java.time.DateTimeException e) {
            reading.violation(place, expected, Reading.quote(reading.parser().getString()));
            return null;
        }
    }
}
