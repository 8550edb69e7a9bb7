package dev.probity.faults.log;

import dev.probity.faults.config.LogFormat;
import dev.probity.monitor.json.Json.JsonString;
import java.util.Locale;

/// Writes a line of the request log.
final class LineFormat {
    private LineFormat() {}

    static String write(RequestLine line, LogFormat format) {
        return switch (format) {
            case JSON -> json(line);
            case CONSOLE -> console(line);
        };
    }

    private static String json(RequestLine line) {
        return String.format(
                Locale.ROOT,
                "{\"time\":\"%s\",\"level\":\"%s\",\"method\":%s,\"path\":%s,\"status\":%s,\"duration_ms\":%.3f,"
                        + "\"request_id\":%s,\"correlation_id\":%s,\"ended\":\"%s\"}",
                line.time(),
                line.level(),
                quoted(line.method()),
                quoted(line.target()),
                line.status() == 0 ? "null" : line.status(),
                line.milliseconds(),
                orNull(line.requestId()),
                orNull(line.correlationId()),
                line.ended().name().toLowerCase(Locale.ROOT));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? "null" : quoted(text);
    }

    private static String quoted(String text) {
        return new JsonString(text).toString();
    }

    private static String console(RequestLine line) {
        return String.format(
                        Locale.ROOT,
                        "%s %-7s %s %s %s %.1f ms%s%s%s",
                        line.time(),
                        line.level(),
                        line.method(),
                        line.target(),
                        line.status() == 0 ? "-" : line.status(),
                        line.milliseconds(),
                        named(" request_id=", line.requestId()),
                        named(" correlation_id=", line.correlationId()),
                        line.status() == 0 ? " " + line.ended().name().toLowerCase(Locale.ROOT) : "")
                .replaceAll("\\p{Cntrl}", "?");
    }

    private static String named(String name, String value) {
        return value.isEmpty() ? "" : name + value;
    }
}
