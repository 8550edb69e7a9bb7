package dev.probity.faults.fault;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonString;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// How parameters are written, so that they can be read again.
public final class Parameters {
    private Parameters() {}

    static Map<String, Json> none() {
        return Map.of();
    }

    static Map<String, Json> number(String name, long value) {
        return Map.of(name, JsonNumber.of(value));
    }

    /// In seconds, to the nanosecond: a number without a unit is one of seconds.
    public static Json time(Duration time) {
        var seconds = BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
        return new JsonNumber(seconds.stripTrailingZeros());
    }

    public static Json word(Enum<?> constant) {
        return new JsonString(constant.name().toLowerCase(Locale.ROOT));
    }
}
