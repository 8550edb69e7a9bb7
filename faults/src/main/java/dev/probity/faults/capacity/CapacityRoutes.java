package dev.probity.faults.capacity;

import dev.probity.faults.capacity.Capacity.WhenFull;
import dev.probity.faults.route.Call;
import dev.probity.faults.route.ReadBody;
import dev.probity.faults.route.Route;
import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.source.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `PUT /capacity`, `GET /capacity` and `DELETE /capacity`.
public final class CapacityRoutes {
    private static final Duration LONGEST_SERVICE = Duration.ofMinutes(10);
    private static final Script UNLIMITED = Script.answer(Response.json(200, "{\"limited\": false}"));

    private final Busy busy;

    public CapacityRoutes(Busy busy) {
        this.busy = busy;
    }

    public List<Route> routes() {
        return List.of(
                new Route("PUT", "/capacity", this::set),
                new Route("GET", "/capacity", _ -> show()),
                new Route("DELETE", "/capacity", _ -> {
                    busy.clear();
                    return Script.answer(new Response(204, List.of(), Bytes.NONE));
                }));
    }

    private Script set(Call call) {
        busy.set(ReadBody.of(call, "capacity", CapacityRoutes::read));
        return show();
    }

    private static Capacity read(Fields fields) {
        return new Capacity(
                fields.integer("servers", 1, 1_000_000).orElse(1),
                fields.duration("serviceTime", Duration.ZERO, LONGEST_SERVICE).orElse(Duration.ofMillis(100)),
                fields.integer("queue", 0, 1_000_000).orElse(0),
                fields.choice("whenFull", List.of(WhenFull.values())).orElse(WhenFull.REJECT));
    }

    private Script show() {
        Capacity capacity = busy.capacity();
        return capacity == null
                ? UNLIMITED
                : Script.answer(Response.json(200, json(capacity).toString()));
    }

    private static Json json(Capacity capacity) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("limited", Json.JsonBoolean.TRUE);
        members.put("servers", JsonNumber.of(capacity.servers()));
        members.put("service_time_seconds", new JsonNumber(seconds(capacity.serviceTime())));
        members.put("queue", JsonNumber.of(capacity.queue()));
        members.put("when_full", new JsonString(capacity.whenFull().name().toLowerCase(Locale.ROOT)));
        return new JsonObject(members);
    }

    /// Without an exponent, which stripping alone would give to tens.
    private static BigDecimal seconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.toNanos(), 9).stripTrailingZeros();
        return seconds.setScale(Math.max(0, seconds.scale()));
    }
}
