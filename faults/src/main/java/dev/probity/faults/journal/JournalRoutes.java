package dev.probity.faults.journal;

import dev.probity.faults.route.Call;
import dev.probity.faults.route.Invalid;
import dev.probity.faults.route.InvalidException;
import dev.probity.faults.route.Query;
import dev.probity.faults.route.Route;
import dev.probity.faults.route.WholeNumber;
import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.RequestPath;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// `GET /journal`, `DELETE /journal` and `GET /oracle/{key}`.
public final class JournalRoutes {
    private static final WholeNumber LIMIT = new WholeNumber(List.of("query", "limit"), 1, 100_000);
    private static final int STANDARD_LIMIT = 1_000;

    private final Journal journal;
    private final Oracle oracle;

    public JournalRoutes(Journal journal, Oracle oracle) {
        this.journal = journal;
        this.oracle = oracle;
    }

    public List<Route> routes() {
        return List.of(
                new Route("GET", "/journal", this::read),
                new Route("DELETE", "/journal", _ -> {
                    journal.clear();
                    oracle.clear();
                    return Script.answer(new Response(204, List.of(), Bytes.NONE));
                }),
                new Route("GET", "/oracle/{key}", this::ask));
    }

    private Script read(Call call) {
        Query query = Query.of(call.exchange().request());
        String limit = query.last("limit");
        List<Json> entries = journal.newest(limit == null ? STANDARD_LIMIT : LIMIT.read(limit), filter(query)).stream()
                .map(JournalRoutes::json)
                .toList();
        return Script.answer(Response.json(200, new JsonArray(entries).toString()));
    }

    private static Predicate<Entry> filter(Query query) {
        Predicate<Entry> filter = _ -> true;
        String key = query.last("key");
        if (key != null) {
            filter = filter.and(entry -> entry.key().equals(key));
        }
        String path = query.last("path");
        if (path != null) {
            filter = filter.and(entry -> RequestPath.of(entry.target()).equals(path));
        }
        String since = query.last("since");
        if (since != null) {
            Instant from = instant(since);
            filter = filter.and(entry -> !entry.times().arrival().isBefore(from));
        }
        return filter;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            String message = "Expected a time such as 2026-11-21T12:00:00Z, found \"" + text + "\"";
            throw new InvalidException(List.of(new Invalid(List.of("query", "since"), message, "datetime_parsing")));
        }
    }

    private Script ask(Call call) {
        Oracle.Count count = oracle.of(call.variable());
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("key", new JsonString(call.variable()));
        members.put("attempts", JsonNumber.of(count.attempts()));
        members.put("executions", JsonNumber.of(count.executions()));
        return Script.answer(Response.json(200, new JsonObject(members).toString()));
    }

    private static Json json(Entry entry) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("connection", JsonNumber.of(entry.connection()));
        members.put("request", JsonNumber.of(entry.request()));
        members.put("method", new JsonString(entry.method()));
        members.put("path", new JsonString(entry.target()));
        members.put("key", orNull(entry.key()));
        members.put("attempt", entry.attempt() == 0 ? JsonNull.NULL : JsonNumber.of(entry.attempt()));
        members.put("arrived_at", new JsonString(entry.times().arrival().toString()));
        members.put("first_byte_ms", millis(entry.times().firstByte()));
        members.put("last_byte_ms", millis(entry.times().lastByte()));
        members.put("fault", orNull(entry.fault()));
        members.put("status", entry.status() == 0 ? JsonNull.NULL : JsonNumber.of(entry.status()));
        members.put("bytes", JsonNumber.of(entry.bytes()));
        members.put("ended", new JsonString(entry.ended().name().toLowerCase(Locale.ROOT)));
        return new JsonObject(members);
    }

    private static Json orNull(String text) {
        return text.isEmpty() ? JsonNull.NULL : new JsonString(text);
    }

    private static Json millis(Duration duration) {
        return duration.isNegative() ? JsonNull.NULL : new JsonNumber(BigDecimal.valueOf(duration.toNanos(), 6));
    }
}
