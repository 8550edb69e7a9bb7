package dev.probity.server.api;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.JsonWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A JSON object, written member by member. What is not known is null.
///
/// It is text from the beginning. A tree would be thrown away as soon as it was written, and a day of a
/// service's history is thousands of objects.
final class Members {
    private static final int USUAL_LENGTH = 512;
    private static final int SHARE_DIGITS = 6;
    private static final long MICROS_PER_MILLI = 1000;
    private static final long MILLIS_PER_DAY = 86_400_000;

    private final StringBuilder text = new StringBuilder(USUAL_LENGTH).append('{');

    /// @param name needs no escapes: all of them are ours
    private StringBuilder member(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        return text.append('"').append(name).append("\":");
    }

    Members none(String name) {
        member(name).append("null");
        return this;
    }

    Members put(String name, Json value) {
        JsonWriter.append(value, member(name));
        return this;
    }

    Members put(String name, Members value) {
        member(name).append(value.text).append('}');
        return this;
    }

    Members put(String name, List<Members> values) {
        member(name).append('[');
        String separator = "";
        for (Members value : values) {
            text.append(separator).append(value.text).append('}');
            separator = ",";
        }
        text.append(']');
        return this;
    }

    Members text(String name, @Nullable String value) {
        if (value == null) {
            return none(name);
        }
        JsonWriter.quote(value, member(name));
        return this;
    }

    Members texts(String name, Collection<String> values) {
        member(name).append('[');
        String separator = "";
        for (String value : values) {
            JsonWriter.quote(value, text.append(separator));
            separator = ",";
        }
        text.append(']');
        return this;
    }

    Members flag(String name, boolean value) {
        member(name).append(value);
        return this;
    }

    Members whole(String name, long value) {
        member(name).append(value);
        return this;
    }

    Members whole(String name, @Nullable Integer value) {
        return value == null ? none(name) : whole(name, (long) value);
    }

    /// A share of something, from 0 to 1.
    Members share(String name, @Nullable Double value) {
        if (value == null) {
            return none(name);
        }
        BigDecimal exact = BigDecimal.valueOf(value)
                .setScale(SHARE_DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        member(name).append(exact.toPlainString());
        return this;
    }

    Members millis(String name, @Nullable Duration value) {
        return value == null ? none(name) : millis(name, value.toNanos() / MICROS_PER_MILLI);
    }

    /// As milliseconds, with as many of three decimals as there are.
    ///
    /// @param micros not below 0
    Members millis(String name, long micros) {
        member(name).append(micros / MICROS_PER_MILLI);
        long rest = micros % MICROS_PER_MILLI;
        if (rest > 0) {
            text.append('.');
        }
        for (long unit = MICROS_PER_MILLI / 10; rest > 0; unit /= 10) {
            text.append(rest / unit);
            rest %= unit;
        }
        return this;
    }

    Members time(String name, @Nullable Instant value) {
        return value == null ? none(name) : time(name, value.toEpochMilli());
    }

    Members time(String name, @Nullable Long value) {
        return value == null ? none(name) : time(name, (long) value);
    }

    /// As [Instant] writes it, in a fraction of the time.
    ///
    /// @param value milliseconds since the epoch
    Members time(String name, long value) {
        long millis = Math.floorMod(value, MILLIS_PER_DAY);
        member(name).append('"').append(LocalDate.ofEpochDay(Math.floorDiv(value, MILLIS_PER_DAY)));
        two('T', millis / 3_600_000);
        two(':', millis / 60_000 % 60);
        two(':', millis / 1000 % 60);
        if (millis % 1000 > 0) {
            text.append('.').append(millis / 100 % 10).append(millis / 10 % 10).append(millis % 10);
        }
        text.append("Z\"");
        return this;
    }

    private void two(char before, long number) {
        text.append(before).append(number / 10).append(number % 10);
    }

    /// The whole object.
    @Override
    public String toString() {
        return text + "}";
    }
}
