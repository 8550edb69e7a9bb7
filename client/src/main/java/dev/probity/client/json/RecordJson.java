package dev.probity.client.json;

import dev.probity.client.validation.Violation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Binds JSON to records, strictly: what is missing, null, or of another type is a violation, and all of them are
/// found in one reading. A null can come out of it only where the record says `@Nullable`.
///
/// A component may be a record, an enum, a `String`, a number, a `boolean`, one of the types of `java.time`, a `UUID`,
/// a `URI`, `Object` for any value, an `Optional`, and a `List`, `Set` or `Map` (by `String`) of these. What the
/// constructor of a record rejects with an exception is a violation too.
public final class RecordJson implements JsonBinding {
    private static final int DEEPEST = 500;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final Naming naming;
    private final boolean strict;
    private final Shapes shapes;

    /// Names as written; unknown members are passed over.
    public RecordJson() {
        this(Naming.AS_WRITTEN, false);
    }

    /// @param strict whether members that no component has are violations
    public RecordJson(Naming naming, boolean strict) {
        this.naming = naming;
        this.strict = strict;
        this.shapes = new Shapes(naming);
    }

    @Override
    public String write(Object value) {
        return WriteJson.write(value, naming);
    }

    @Override
    public <T> Bound<T> read(String text, Class<T> type) {
        return read(text, shapes.of(type));
    }

    @Override
    public <T> Bound<List<T>> readList(String text, Class<T> element) {
        return read(text, new ArrayShape(shapes.of(element), false));
    }

    private <T> Bound<T> read(String text, Shape shape) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return broken("JSON", "nothing");
            }
            Reading reading = new Reading(parser, strict);
            Object value = shape.read(Place.ROOT, reading);
            if (parser.nextToken() != null) {
                return broken("one JSON value", "more text behind it");
            }
            return reading.violations().isEmpty() ? value(value) : new Bound.Broken<>(reading.violations());
        } catch (JacksonException e) {
            return broken("JSON", e.getOriginalMessage() + where(e.getLocation()));
        }
    }

    private static String where(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static <T> Bound<T> broken(String expected, String found) {
        return new Bound.Broken<>(List.of(new Violation("$", expected, found)));
    }

    /// The shape was made from the type, so the value is one of it; only `Object` lets a null through at the root.
    @SuppressWarnings("unchecked")
    private static <T> Bound<T> value(@Nullable Object value) {
        return value == null ? broken("a value", "null") : new Bound.Value<>((T) Objects.requireNonNull(value));
    }
}
