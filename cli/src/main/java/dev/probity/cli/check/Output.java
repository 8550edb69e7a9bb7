package dev.probity.cli.check;

import dev.probity.cli.shell.Terminal;
import java.util.Locale;

/// The formats of a report: one line each.
public enum Output {
    TABLE,
    JSON,
    JSONL,
    JUNIT,
    PROMETHEUS;

    Report report(Terminal terminal) {
        return switch (this) {
            case TABLE -> new TableReport(terminal.out(), terminal.colours());
            case JSON -> new JsonReport(terminal.out());
            case JSONL -> new JsonLinesReport(terminal.out());
            case JUNIT -> new JunitReport(terminal.out());
            case PROMETHEUS -> new PrometheusReport(terminal.out());
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
