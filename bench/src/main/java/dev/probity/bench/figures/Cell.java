package dev.probity.bench.figures;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// A value in a table.
public sealed interface Cell {
    record Text(String text) implements Cell {}

    /// @param decimals how many are worth printing
    record Measure(double value, int decimals) implements Cell {}

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(double value, int decimals) {
        return new Measure(value, decimals);
    }

    default String printed() {
        return switch (this) {
            case Text(var text) -> text;
            case Measure(var value, var decimals) -> String.format(Locale.ROOT, "%,." + decimals + "f", value);
        };
    }

    default Json json() {
        return switch (this) {
            case Text(var text) -> new JsonString(text);
            case Measure(var value, var decimals) ->
                new JsonNumber(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN));
        };
    }
}
