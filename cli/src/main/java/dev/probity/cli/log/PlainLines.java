package dev.probity.cli.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// A line for people: time, level, message; then the trace of an exception.
final class PlainLines extends Formatter {
    @Override
    public String format(LogRecord event) {
        StringWriter line = new StringWriter();
        line.append(event.getInstant().truncatedTo(ChronoUnit.MILLIS).toString())
                .append(' ')
                .append(LevelWord.of(event.getLevel()))
                .append(' ')
                .append(formatMessage(event))
                .append(System.lineSeparator());
        if (event.getThrown() != null) {
            event.getThrown().printStackTrace(new PrintWriter(line, true));
        }
        return line.toString();
    }
}
