package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonString;
import org.jspecify.annotations.Nullable;

/// Whether one value is less than another. Only numbers and strings have an order, each among themselves.
final class Ordering {
    private Ordering() {}

    static boolean less(@Nullable Json left, @Nullable Json right, WorkMeter meter) {
        if (left instanceof JsonNumber(var a) && right instanceof JsonNumber(var b)) {
            return a.compareTo(b) < 0;
        }
        if (left instanceof JsonString(var a) && right instanceof JsonString(var b)) {
            meter.characters(Math.min(a.length(), b.length()));
            return less(a, b);
        }
        return false;
    }

    /// By Unicode scalar values: `String.compareTo` puts U+1F600, written with surrogates, before U+FF5E.
    private static boolean less(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int i = 0;
        while (i < shorter && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (i == shorter) {
            return a.length() < b.length();
        }
        // Where only the second halves of a pair differ, both halves decide as the whole pair does.
        return rank(a.charAt(i)) < rank(b.charAt(i));
    }

    /// A rank that puts surrogates, the parts of the highest scalar values, above all other characters.
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
