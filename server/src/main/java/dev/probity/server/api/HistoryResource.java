package dev.probity.server.api;

import dev.probity.monitor.Status;
import dev.probity.monitor.check.Fault;
import dev.probity.monitor.history.Counts;
import dev.probity.monitor.history.Finding;
import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.ResponseTimes;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.store.HistoryReader;
import dev.probity.monitor.store.Page;
import dev.probity.monitor.store.Span;
import dev.probity.monitor.verdict.Transition;
import dev.probity.monitor.watch.Board;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// `GET /health/{id}` and what is under it: what one service was like.
final class HistoryResource {
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final long MINUTE_MILLIS = 60_000;
    private static final int MOST = 10_000;
    private static final int USUAL = 100;
    /// Looked at in one go when only some of them are wanted.
    private static final int PORTION = 2_000;

    private final HistoryReader history;
    private final Board board;
    private final InstantSource clock;

    HistoryResource(HistoryReader history, Board board, InstantSource clock) {
        this.history = history;
        this.board = board;
        this.clock = clock;
    }

    private String service(Context context) {
        String id = context.pathParam("id");
        if (board.standing(id).isEmpty() && history.latest(id).isEmpty()) {
            throw ProblemException.noService(id);
        }
        return id;
    }

    /// Samples or rollups, newest first.
    void list(Context context) {
        Parameters parameters = new Parameters(context);
        Resolution resolution = parameters
                .choice("resolution", Resolution.values(), Resolution::word)
                .orElse(Resolution.RAW);
        long limit = parameters.whole("limit", USUAL, 1, MOST);
        Span span = span(parameters);
        Optional<Status> status = parameters.choice("status", Status.values(), Status::name);
        if (status.isPresent() && resolution != Resolution.RAW) {
            parameters.reject("status", "expected only with resolution=raw: a summary has no single status");
        }
        parameters.end();
        String id = service(context);
        Members json = new Members().text("serviceId", id).text("resolution", resolution.word());
        if (resolution == Resolution.RAW) {
            samples(id, span, (int) limit, status, json);
        } else {
            stretches(id, span, (int) limit, resolution, json);
        }
        context.contentType("application/json").result(json.toString());
    }

    private static Span span(Parameters parameters) {
        long from = parameters.moment("from").orElse(Span.ALL.from());
        long to = parameters.moment("to").orElse(Span.ALL.to());
        long next = parameters.whole("next", Long.MAX_VALUE, 0, Long.MAX_VALUE);
        if (to <= from) {
            parameters.reject("to", "expected a time after from");
        }
        return new Span(from, Math.min(to, next));
    }

    private void samples(String id, Span span, int limit, Optional<Status> status, Members json) {
        List<Members> found = new ArrayList<>();
        OptionalLong next = OptionalLong.of(span.to());
        while (next.isPresent() && found.size() < limit) {
            int portion = status.isEmpty() ? limit : PORTION;
            Page page = history.samples(id, new Span(span.from(), next.getAsLong()), portion);
            next = page.next();
            for (Sample sample : page.samples()) {
                if (status.map(wanted -> wanted == sample.status()).orElse(true)) {
                    found.add(sample(sample));
                }
                if (status.isPresent() && found.size() == limit) {
                    next = OptionalLong.of(sample.scheduledAt());
                    break;
                }
            }
        }
        json.put("samples", found).put("next", cursor(next));
    }

    private static Json cursor(OptionalLong next) {
        return next.isPresent() ? JsonNumber.of(next.getAsLong()) : JsonNull.NULL;
    }

    static Members sample(Sample sample) {
        Finding finding = sample.finding();
        Fault fault = finding.fault();
        return new Members()
                .time("scheduledAt", sample.scheduledAt())
                .time("checkedAt", sample.startedAt())
                .text("status", sample.status().name())
                .whole("statusCode", finding.statusCode())
                .millis("responseTimeMs", sample.responseTime())
                .text("error", fault == null ? null : fault.message())
                .text("errorKind", fault == null ? null : fault.kind().word())
                .whole("attempts", finding.attempts())
                .text("connection", finding.reused() ? "reused" : "fresh")
                .flag("maintenance", finding.maintenance())
                .put("phases", StandingJson.phases(sample.phases()));
    }

    /// @param start milliseconds since the epoch
    private record Stretch(long start, Counts counts, ResponseTimes times) {
        static Stretch of(Rollup rollup) {
            return new Stretch(rollup.start(), rollup.counts(), rollup.responseTimes());
        }

        Members json() {
            Members json = new Members().time("start", start);
            StatsJson.counts(json, counts);
            StatsJson.times(json, times);
            return json;
        }
    }

    private void stretches(String id, Span span, int limit, Resolution resolution, Members json) {
        List<Stretch> all = switch (resolution) {
            case RAW -> List.of();
            case MINUTE -> minutes(id, span, limit);
            case HOUR -> kept(id, Period.HOUR, span);
            case DAY -> kept(id, Period.DAY, span);
        };
        List<Stretch> newest = all.reversed().stream().limit(limit).toList();
        boolean more = newest.size() < all.size();
        json.put("periods", newest.stream().map(Stretch::json).toList())
                .put("next", more ? JsonNumber.of(newest.getLast().start()) : JsonNull.NULL);
    }

    private List<Stretch> kept(String id, Period period, Span span) {
        return history.rollups(id, period, span).stream().map(Stretch::of).toList();
    }

    /// No store keeps minutes; they are made of samples. One more than asked for shows whether there are
    /// others, and one more than that may be thrown away.
    private List<Stretch> minutes(String id, Span span, int limit) {
        TreeMap<Long, List<Sample>> byMinute = new TreeMap<>();
        OptionalLong next = OptionalLong.of(span.to());
        while (next.isPresent() && byMinute.size() <= limit + 1) {
            Page page = history.samples(id, new Span(span.from(), next.getAsLong()), PORTION);
            page.samples()
                    .forEach(sample -> byMinute.computeIfAbsent(
                                    sample.scheduledAt() / MINUTE_MILLIS * MINUTE_MILLIS, _ -> new ArrayList<>())
                            .add(sample));
            next = page.next();
        }
        if (next.isPresent()) {
            // The oldest may not be whole.
            byMinute.pollFirstEntry();
        }
        return byMinute.entrySet().stream()
                .map(minute -> Rollup.of(Period.DAY, minute.getValue()).stream()
                        .map(Stretch::of)
                        .map(stretch -> new Stretch(minute.getKey(), stretch.counts(), stretch.times()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /// What a window of time was like altogether.
    void stats(Context context) {
        Parameters parameters = new Parameters(context);
        Duration window = parameters
                .duration("window", Duration.ofMinutes(1), Duration.ofDays(3660))
                .orElse(Duration.ofDays(1));
        parameters.end();
        String id = service(context);
        long now = clock.millis();
        context.contentType("application/json")
                .result(new StatsJson(history).of(id, window, now).toString());
    }

    /// The statuses a service went through, oldest first, each with its reason.
    void timeline(Context context) {
        Parameters parameters = new Parameters(context);
        long from = parameters.moment("from").orElse(clock.millis() - DAY_MILLIS);
        long to = parameters.moment("to").orElse(clock.millis());
        if (to <= from) {
            parameters.reject("to", "expected a time after from");
        }
        parameters.end();
        String id = service(context);
        List<Members> runs = new ArrayList<>();
        List<Transition> transitions = history.transitions(id, new Span(Span.ALL.from(), to));
        for (int i = 0; i < transitions.size(); i++) {
            Transition transition = transitions.get(i);
            Long end = i + 1 < transitions.size() ? transitions.get(i + 1).at() : null;
            if (end == null || end > from) {
                runs.add(new Members()
                        .text("status", transition.to().name())
                        .time("from", transition.at())
                        .time("to", end)
                        .text("reason", transition.reason())
                        .flag("maintenance", transition.maintenance()));
            }
        }
        context.contentType("application/json")
                .result(new Members().text("serviceId", id).put("runs", runs).toString());
    }
}
