package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json.JsonNumber;
import java.math.BigDecimal;

/// Reads numbers: the integers of indexes and slices, and the decimal numbers of filters.
final class NumberLiteral {
    /// Integers stay within what I-JSON calls exact (RFC 9535 section 2.1): 2^53 - 1, and its negative.
    static final long LARGEST_INTEGER = (1L << 53) - 1;

    private static final int LONGEST_INTEGER = Long.toString(-LARGEST_INTEGER).length();

    private NumberLiteral() {}

    static boolean ahead(Cursor cursor) {
        return cursor.at("-") || isDigit(cursor.peek());
    }

    /// RFC 9535 section 2.3.3.1, `int`.
    static long integer(Cursor cursor) {
        int start = cursor.position();
        boolean negative = cursor.take("-");
        if (negative && cursor.at("0")) {
            throw cursor.expected("a digit from 1 to 9");
        }
        wholePart(cursor);
        String digits = cursor.since(start);
        if (digits.length() > LONGEST_INTEGER || Math.abs(Long.parseLong(digits)) > LARGEST_INTEGER) {
            throw cursor.expected("an integer between -(2^53 - 1) and 2^53 - 1", start);
        }
        return Long.parseLong(digits);
    }

    /// RFC 9535 section 2.3.5.1, `number`.
    static JsonNumber decimal(Cursor cursor) {
        int start = cursor.position();
        cursor.take("-");
        wholePart(cursor);
        if (cursor.take(".")) {
            digits(cursor);
        }
        if (cursor.take("e") || cursor.take("E")) {
            if (!cursor.take("-")) {
                cursor.take("+");
            }
            digits(cursor);
        }
        try {
            return new JsonNumber(new BigDecimal(cursor.since(start)));
        } catch (NumberFormatException _) {
            // Well-formed, so it can only be the exponent.
            throw cursor.expected("a number with an exponent of at most 9 digits", start);
        }
    }

    private static void wholePart(Cursor cursor) {
        if (!cursor.take("0")) {
            digits(cursor);
        } else if (isDigit(cursor.peek())) {
            throw cursor.expected("no digit after a leading zero");
        }
    }

    static void digits(Cursor cursor) {
        if (!isDigit(cursor.peek())) {
            throw cursor.expected("a digit");
        }
        while (isDigit(cursor.peek())) {
            cursor.next();
        }
    }

    static boolean isDigit(int character) {
        return '0' <= character && character <= '9';
    }
}
