package dev.probity.bench.serve;

import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What becomes of a monitor that is killed under load, again and again on one file, and of one that is stopped and
/// goes on. All its services are well all the time, so everything else it says is false.
final class Survival {
    private static final Pattern DUE = Pattern.compile("\"scheduledAt\":\"([^\"]+)\"");
    private static final Pattern STATUS = Pattern.compile("\"status\":\"([A-Z]+)\"");
    /// Of so many services the whole history is read.
    private static final int WITNESSES = 20;

    private static final Duration LOAD = Duration.ofSeconds(5);

    private final Path app;
    private final Path services;
    private final Path folder;
    private final Random random = new Random(1);
    private final Table table = new Table(
            "What survives, with 1 000 services at 1 s",
            "what",
            "times",
            "shown before and gone",
            "checks twice",
            "not HEALTHY",
            "longest gap s",
            "slowest start ms");

    Survival(Path app, Path services, Path folder) {
        this.app = app;
        this.services = services;
        this.folder = folder;
    }

    /// @param pause how long the monitor is stopped
    Table run(int kills, Duration pause) throws IOException, InterruptedException {
        killed(kills);
        stopped(pause);
        return table;
    }

    private void killed(int times) throws IOException, InterruptedException {
        Set<String> shown = new HashSet<>();
        Duration slowest = Duration.ZERO;
        Duration gap = Duration.ZERO;
        for (int i = 0; i < times; i++) {
            Instant death;
            try (Monitor monitor = new Monitor(app, services, folder)) {
                slowest = longer(slowest, monitor.start());
                // A moment of real load; the kill is to come at any point of a flush.
                Thread.sleep(1_000 + random.nextInt(2_000));
                shown.addAll(history(monitor, "s0").due());
                death = monitor.kill();
            }
            try (Monitor next = new Monitor(app, services, folder)) {
                slowest = longer(slowest, next.start());
                History kept = history(next, "s0");
                shown.removeAll(kept.due());
                gap = longer(gap, kept.gapBefore(death));
            }
        }
        try (Monitor last = new Monitor(app, services, folder)) {
            add("kill -9", times, shown.size(), last, gap, slowest);
        }
    }

    private void stopped(Duration pause) throws IOException, InterruptedException {
        try (Monitor monitor = new Monitor(app, services, folder)) {
            // Real load before and after, for the clock that counts is that of another process.
            Thread.sleep(LOAD);
            Set<String> shown = new HashSet<>(history(monitor, "s0").due());
            monitor.signal("STOP");
            Thread.sleep(pause);
            monitor.signal("CONT");
            Thread.sleep(LOAD);
            History history = history(monitor, "s0");
            shown.removeAll(history.due());
            String what = "stopped for " + pause.toSeconds() + " s";
            add(what, 1, shown.size(), monitor, history.longestGap(), monitor.start());
        }
    }

    private void add(String what, int times, int gone, Monitor monitor, Duration gap, Duration start)
            throws IOException, InterruptedException {
        int twice = 0;
        int unwell = 0;
        for (int i = 0; i < WITNESSES; i++) {
            History history = history(monitor, "s" + i);
            twice += history.due().size() - new HashSet<>(history.due()).size();
            unwell += history.unwell();
        }
        table.add(
                Cell.of(what),
                Cell.of(times, 0),
                Cell.of(gone, 0),
                Cell.of(twice, 0),
                Cell.of(unwell, 0),
                Cell.of(gap.toMillis() / 1000.0, 1),
                Cell.of((double) start.toMillis(), 0));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static History history(Monitor monitor, String service) throws IOException, InterruptedException {
        String text = monitor.get("/health/" + service + "?limit=10000");
        return new History(all(DUE, text), all(STATUS, text));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /// @param due when each check was due
    private record History(List<String> due, List<String> statuses) {
        int unwell() {
            return (int) statuses.stream()
                    .filter(status -> !status.equals("HEALTHY"))
                    .count();
        }

        Duration longestGap() {
            List<Instant> moments = due.stream().map(Instant::parse).sorted().toList();
            Duration longest = Duration.ZERO;
            for (int i = 1; i < moments.size(); i++) {
                longest = longer(longest, Duration.between(moments.get(i - 1), moments.get(i)));
            }
            return longest;
        }

        /// From the last check before a moment until then.
        Duration gapBefore(Instant moment) {
            return due.stream()
                    .map(Instant::parse)
                    .filter(moment::isAfter)
                    .max(Instant::compareTo)
                    .map(last -> Duration.between(last, moment))
                    .orElseThrow(() -> new IllegalStateException("Nothing is left of the history"));
        }
    }
}
