package dev.probity.server.api;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object, one after the other. What is not known is null.
final class Members {
    private static final int MICROS_PER_MILLI_DIGITS = 3;
    private static final int SHARE_DIGITS = 6;

    private final Map<String, Json> members = new LinkedHashMap<>();

    Members put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    Members text(String name, @Nullable String value) {
        return put(name, value == null ? JsonNull.NULL : new JsonString(value));
    }

    Members flag(String name, boolean value) {
        return put(name, JsonBoolean.of(value));
    }

    Members whole(String name, long value) {
        return put(name, JsonNumber.of(value));
    }

    Members whole(String name, @Nullable Integer value) {
        return put(name, value == null ? JsonNull.NULL : JsonNumber.of(value));
    }

    /// A share of something, from 0 to 1.
    Members share(String name, @Nullable Double value) {
        return put(
                name,
                value == null
                        ? JsonNull.NULL
                        : number(BigDecimal.valueOf(value).setScale(SHARE_DIGITS, RoundingMode.HALF_EVEN)));
    }

    Members millis(String name, @Nullable Duration value) {
        return put(name, value == null ? JsonNull.NULL : millis(value.toNanos() / 1000));
    }

    static JsonNumber millis(long micros) {
        return number(BigDecimal.valueOf(micros, MICROS_PER_MILLI_DIGITS));
    }

    private static JsonNumber number(BigDecimal value) {
        BigDecimal exact = value.stripTrailingZeros();
        return new JsonNumber(exact.scale() < 0 ? exact.setScale(0) : exact);
    }

    Members time(String name, @Nullable Instant value) {
        return text(
                name,
                value == null ? null : value.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /// @param value milliseconds since the epoch
    Members time(String name, @Nullable Long value) {
        return time(name, value == null ? null : Instant.ofEpochMilli(value));
    }

    Members texts(String name, Collection<String> values) {
        return put(
                name, new JsonArray(values.stream().<Json>map(JsonString::new).toList()));
    }

    JsonObject json() {
        return new JsonObject(members);
    }
}
