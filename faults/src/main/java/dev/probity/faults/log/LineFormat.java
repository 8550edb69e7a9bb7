package dev.probity.faults.log;

import dev.probity.faults.config.LogFormat;
import dev.probity.faults.wire.Over.How;
import dev.probity.monitor.json.Json.JsonString;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/// Writes lines of the request log. There may be a hundred thousand a second, on a processor that the server needs
/// itself, so nothing is written through a pattern, and the date once a second. For one thread.
final class LineFormat {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final LogFormat format;
    private long second = Long.MIN_VALUE;
    private String date = "";

    LineFormat(LogFormat format) {
        this.format = format;
    }

    void append(StringBuilder text, RequestLine line) {
        switch (format) {
            case JSON -> json(text, line);
            case CONSOLE -> console(text, line);
        }
    }

    private void json(StringBuilder text, RequestLine line) {
        text.append("{\"time\":\"");
        time(text, line.time());
        text.append("\",\"level\":\"").append(line.level()).append("\",\"method\":");
        quoted(text, line.method());
        text.append(",\"path\":");
        quoted(text, line.target());
        text.append(",\"status\":").append(line.status() == 0 ? "null" : Integer.toString(line.status()));
        text.append(",\"duration_ms\":");
        decimal(text, (line.duration().toNanos() + 500) / 1_000, 3);
        text.append(",\"request_id\":");
        orNull(text, line.requestId());
        text.append(",\"correlation_id\":");
        orNull(text, line.correlationId());
        text.append(",\"ended\":\"").append(word(line.ended())).append("\"}");
    }

    /// To the millisecond.
    private void time(StringBuilder text, Instant time) {
        if (time.getEpochSecond() != second) {
            second = time.getEpochSecond();
            String whole = Instant.ofEpochSecond(second).toString();
            date = whole.substring(0, whole.length() - 1);
        }
        text.append(date).append('.');
        digits(text, time.getNano() / 1_000_000, 3);
        text.append('Z');
    }

    private static void decimal(StringBuilder text, long value, int digits) {
        long unit = digits == 3 ? 1_000 : 10;
        text.append(value / unit).append('.');
        digits(text, value % unit, digits);
    }

    private static void digits(StringBuilder text, long value, int digits) {
        String number = Long.toString(value);
        text.repeat('0', digits - number.length()).append(number);
    }

    private static void orNull(StringBuilder text, String value) {
        if (value.isEmpty()) {
            text.append("null");
        } else {
            quoted(text, value);
        }
    }

    private static void quoted(StringBuilder text, String value) {
        if (isPlain(value)) {
            text.append('"').append(value).append('"');
        } else {
            text.append(new JsonString(value));
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private void console(StringBuilder text, RequestLine line) {
        time(text, line.time());
        text.append(' ')
                .append(line.level())
                .repeat(' ', "WARNING ".length() - line.level().length());
        printable(text, line.method());
        text.append(' ');
        printable(text, line.target());
        text.append(' ').append(line.status() == 0 ? "-" : Integer.toString(line.status()));
        text.append(' ');
        decimal(text, (line.duration().toNanos() + 50_000) / 100_000, 1);
        text.append(" ms");
        named(text, " request_id=", line.requestId());
        named(text, " correlation_id=", line.correlationId());
        if (line.status() == 0) {
            text.append(' ').append(word(line.ended()));
        }
    }

    private static void named(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name);
            printable(text, value);
        }
    }

    private static void printable(StringBuilder text, String value) {
        text.append(isPlain(value) ? value : CONTROL.matcher(value).replaceAll("?"));
    }

    private static String word(How ended) {
        return ended.name().toLowerCase(Locale.ROOT);
    }
}
