package dev.probity.monitor.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value (RFC 8259). Numbers are exact, members keep their order; as text a value is compact JSON.
///
/// The domain has its own tree so that assertions, JSONPath and configuration are pure and need no library;
/// whoever reads text turns it into this tree.
public sealed interface Json {

    /// What the value is, in the words of an error message: `a string`, `an object`, `null`.
    String kind();

    record JsonObject(Map<String, Json> members) implements Json {
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String kind() {
            return "an object";
        }

        @Override
        public String toString() {
            return JsonWriter.write(this);
        }
    }

    record JsonArray(List<Json> elements) implements Json {
        public JsonArray {
            elements = List.copyOf(elements);
        }

        @Override
        public String kind() {
            return "an array";
        }

        @Override
        public String toString() {
            return JsonWriter.write(this);
        }
    }

    record JsonString(String value) implements Json {
        @Override
        public String kind() {
            return "a string";
        }

        @Override
        public String toString() {
            return JsonWriter.write(this);
        }
    }

    /// Two numbers are the same value when they compare equal: `1`, `1.0` and `1e0` are equal here.
    record JsonNumber(BigDecimal value) implements Json {
        private static final int MOST_ZEROS = 100;

        public static JsonNumber of(long value) {
            return new JsonNumber(BigDecimal.valueOf(value));
        }

        /// As people write it, without an exponent: `1200`. Only one that is longer than anybody writes keeps it:
        /// `1E+999999999` has a thousand million digits.
        public String plain() {
            return Math.abs((long) value.scale()) <= MOST_ZEROS ? value.toPlainString() : value.toString();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof JsonNumber number && value.compareTo(number.value) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value.doubleValue());
        }

        @Override
        public String kind() {
            return "a number";
        }

        @Override
        public String toString() {
            return JsonWriter.write(this);
        }
    }

    enum JsonBoolean implements Json {
        TRUE,
        FALSE;

        public static JsonBoolean of(boolean value) {
            return value ? TRUE : FALSE;
        }

        @Override
        public String kind() {
            return "a boolean";
        }

        @Override
        public String toString() {
            return JsonWriter.write(this);
        }
    }

    enum JsonNull implements Json {
        NULL;

        @Override
        public String kind() {
            return "null";
        }

        @Override
        public String toString() {
            return JsonWriter.write(this);
        }
    }
}
