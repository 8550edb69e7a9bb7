package dev.probity.cli.log;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// A JSON object a line, for programs.
final class JsonLines extends Formatter {
    @Override
    public String format(LogRecord event) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put(
                "time",
                new JsonString(event.getInstant().truncatedTo(ChronoUnit.MILLIS).toString()));
        json.put("level", new JsonString(LevelWord.of(event.getLevel())));
        json.put("logger", new JsonString(String.valueOf(event.getLoggerName())));
        json.put("message", new JsonString(formatMessage(event)));
        if (event.getThrown() != null) {
            StringWriter trace = new StringWriter();
            event.getThrown().printStackTrace(new PrintWriter(trace, true));
            json.put("exception", new JsonString(trace.toString()));
        }
        return new JsonObject(json) + System.lineSeparator();
    }
}
