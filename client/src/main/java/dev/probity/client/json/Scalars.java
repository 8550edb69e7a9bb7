package dev.probity.client.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JsonToken;

/// The types whose values are one token: texts, numbers, booleans, and what is written as a text.
final class Scalars {
    private static final Set<JsonToken> TEXT = Set.of(JsonToken.VALUE_STRING);
    private static final Set<JsonToken> NUMBER = Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
    private static final Set<JsonToken> TRUTH = Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
    /// A number with more digits than this behind or before the point is not worth the memory of writing it out.
    private static final int LARGEST_SCALE = 1000;

    private static final Map<Class<?>, Shape> SHAPES = shapes();

    private Scalars() {}

    static Optional<Shape> shapeOf(Class<?> type) {
        return type.isEnum() ? Optional.of(enumeration(type)) : Optional.ofNullable(SHAPES.get(type));
    }

    private static Map<Class<?>, Shape> shapes() {
        Map<Class<?>, Shape> shapes = new HashMap<>();
        text(shapes, String.class, "a string", text -> text);
        text(shapes, Instant.class, "a time such as 2026-01-31T12:00:00Z", Instant::parse);
        text(shapes, OffsetDateTime.class, "a time such as 2026-01-31T12:00:00+01:00", OffsetDateTime::parse);
        text(shapes, ZonedDateTime.class, "a time such as 2026-01-31T12:00:00+01:00", ZonedDateTime::parse);
        text(shapes, LocalDateTime.class, "a time such as 2026-01-31T12:00:00", LocalDateTime::parse);
        text(shapes, LocalDate.class, "a date such as 2026-01-31", LocalDate::parse);
        text(shapes, LocalTime.class, "a time of day such as 12:00:00", LocalTime::parse);
        text(shapes, Duration.class, "a duration such as PT1M30S", Duration::parse);
        text(shapes, UUID.class, "a UUID", UUID::fromString);
        text(shapes, URI.class, "a URI", URI::create);
        number(shapes, int.class, Integer.class, "a whole number of 32 bits", BigDecimal::intValueExact);
        number(shapes, long.class, Long.class, "a whole number of 64 bits", BigDecimal::longValueExact);
        number(shapes, short.class, Short.class, "a whole number of 16 bits", BigDecimal::shortValueExact);
        number(shapes, byte.class, Byte.class, "a whole number of 8 bits", BigDecimal::byteValueExact);
        number(shapes, double.class, Double.class, "a number", Scalars::finite);
        number(shapes, float.class, Float.class, "a number", number -> (float) finite(number));
        number(shapes, BigDecimal.class, BigDecimal.class, "a number", number -> number);
        number(shapes, BigInteger.class, BigInteger.class, "a whole number", Scalars::whole);
        Shape truth = new ScalarShape("true or false", TRUTH, parser -> parser.currentToken() == JsonToken.VALUE_TRUE);
        shapes.put(boolean.class, truth);
        shapes.put(Boolean.class, truth);
        return Map.copyOf(shapes);
    }

    private static void text(
            Map<Class<?>, Shape> shapes, Class<?> type, String expected, Function<String, Object> make) {
        shapes.put(type, new ScalarShape(expected, TEXT, parser -> make.apply(parser.getString())));
    }

    private static void number(
            Map<Class<?>, Shape> shapes,
            Class<?> plain,
            Class<?> boxed,
            String expected,
            Function<BigDecimal, Object> make) {
        Shape shape = new ScalarShape(expected, NUMBER, parser -> make.apply(parser.getDecimalValue()));
        shapes.put(plain, shape);
        shapes.put(boxed, shape);
    }

    private static double finite(BigDecimal number) {
        double value = number.doubleValue();
        if (Double.isInfinite(value)) {
            throw new ArithmeticException("too large");
        }
        return value;
    }

    private static BigInteger whole(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
            throw new ArithmeticException("too large");
        }
        return number.toBigIntegerExact();
    }

    private static Shape enumeration(Class<?> type) {
        Map<String, Object> constants = new java.util.LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        String expected = "one of " + String.join(", ", constants.keySet());
        return new ScalarShape(
                expected,
                TEXT,
                parser -> Optional.ofNullable(constants.get(parser.getString()))
                        .orElseThrow(() -> new IllegalArgumentException("unknown")));
    }
}
