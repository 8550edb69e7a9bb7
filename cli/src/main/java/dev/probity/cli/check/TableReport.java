package dev.probity.cli.check;

import dev.probity.monitor.Status;
import dev.probity.monitor.check.Attempt;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Fault;
import dev.probity.monitor.source.Durations;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table for people, and a line that sums it up.
record TableReport(PrintWriter out, boolean colours) implements Report {
    private static final List<String> TITLES = List.of("STATUS", "SERVICE", "TIME", "CODE", "ERROR");
    private static final String NOTHING = "-";

    @Override
    public void end(Run run) {
        List<List<String>> rows = run.results().stream().map(TableReport::row).toList();
        int[] widths = new int[TITLES.size()];
        Stream.concat(Stream.of(TITLES), rows.stream()).forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        if (!rows.isEmpty()) {
            out.println(line(TITLES, widths));
        }
        for (int i = 0; i < rows.size(); i++) {
            String line = line(rows.get(i), widths);
            Status status = run.results().get(i).status();
            out.println(painted(line.substring(0, widths[0]), status) + line.substring(widths[0]));
        }
        out.println();
        out.println(summary(run));
    }

    private static List<String> row(CheckResult result) {
        Attempt last = result.last();
        Duration time = result.responseTime();
        Fault fault = last.fault();
        String attempts = result.attempts().size() == 1 ? "" : " (attempt " + last.number() + ")";
        return List.of(
                last.status().name(),
                result.serviceName(),
                time == null ? NOTHING : Durations.words(time),
                last.statusCode() == null ? NOTHING : last.statusCode().toString(),
                fault == null ? attempts.trim() : fault.message() + attempts);
    }

    /// Names and texts to the left, figures to the right, nothing behind the last column.
    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String gap = " ".repeat(widths[column] - cell.length());
            boolean figure = column == 2 || column == 3;
            line.append(figure ? gap + cell : cell + gap).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private String painted(String text, Status status) {
        if (!colours) {
            return text;
        }
        String colour = switch (status) {
            case HEALTHY -> "32";
            case DEGRADED -> "33";
            case UNHEALTHY -> "1;31";
            case UNKNOWN -> "35";
        };
        return "\u001b[" + colour + "m" + text + "\u001b[0m";
    }

    private static String summary(Run run) {
        int total = run.results().size();
        String services = total + (total == 1 ? " service" : " services");
        String counts = Stream.of(Status.values())
                .filter(status -> run.count(status) > 0)
                .map(status -> run.count(status) + " " + status.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
        return services + (counts.isEmpty() ? "" : ": " + counts) + " (" + Durations.words(run.duration()) + ")";
    }
}
