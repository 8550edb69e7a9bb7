package dev.probity.monitor.check;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.probe.Hop;
import dev.probity.monitor.probe.Phases;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A check result as JSON, the same in every output and interface. Times are milliseconds with up to three
/// decimals; whatever is not known is null.
public final class ResultJson {
    private ResultJson() {}

    public static JsonObject of(CheckResult result) {
        Attempt last = result.last();
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("serviceId", new JsonString(result.serviceId()));
        json.put("serviceName", new JsonString(result.serviceName()));
        json.put("status", new JsonString(last.status().name()));
        json.put("healthy", JsonBoolean.of(last.status().isUp()));
        putVerdict(json, last);
        json.put(
                "attempts",
                new JsonArray(result.attempts().stream()
                        .<Json>map(ResultJson::attempt)
                        .toList()));
        json.put("phases", phases(last.trace().phases()));
        json.put("address", text(last.trace().address()));
        json.put("connection", new JsonString(last.trace().reused() ? "reused" : "fresh"));
        json.put("version", text(last.version()));
        json.put("certificateExpiresAt", time(last.trace().certificateExpiresAt()));
        json.put("scheduledAt", time(result.scheduledAt()));
        json.put("checkedAt", time(result.checkedAt()));
        return new JsonObject(json);
    }

    private static JsonObject attempt(Attempt attempt) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("number", JsonNumber.of(attempt.number()));
        json.put("startedAt", time(attempt.startedAt()));
        json.put("status", new JsonString(attempt.status().name()));
        putVerdict(json, attempt);
        json.put("phases", phases(attempt.trace().phases()));
        json.put("address", text(attempt.trace().address()));
        json.put(
                "redirects",
                new JsonArray(attempt.trace().redirects().stream()
                        .<Json>map(ResultJson::hop)
                        .toList()));
        return new JsonObject(json);
    }

    private static void putVerdict(Map<String, Json> json, Attempt attempt) {
        Fault fault = attempt.fault();
        Integer code = attempt.statusCode();
        json.put("statusCode", code == null ? JsonNull.NULL : JsonNumber.of(code));
        json.put(
                "responseTimeMs",
                attempt.answered() ? millis(attempt.trace().phases().response()) : JsonNull.NULL);
        json.put("error", fault == null ? JsonNull.NULL : new JsonString(fault.message()));
        json.put(
                "errorKind",
                fault == null ? JsonNull.NULL : new JsonString(fault.kind().word()));
    }

    private static JsonObject hop(Hop hop) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("url", new JsonString(hop.url()));
        json.put("statusCode", JsonNumber.of(hop.statusCode()));
        json.put("responseTimeMs", millis(hop.phases().response()));
        return new JsonObject(json);
    }

    private static JsonObject phases(Phases phases) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("queueMs", millis(phases.queue()));
        json.put("dnsMs", millis(phases.dns()));
        json.put("connectMs", millis(phases.connect()));
        json.put("tlsMs", millis(phases.tls()));
        json.put("writeMs", millis(phases.write()));
        json.put("waitMs", millis(phases.waiting()));
        json.put("transferMs", millis(phases.transfer()));
        return new JsonObject(json);
    }

    private static JsonNumber millis(Duration duration) {
        return millis(duration.toNanos() / 1000);
    }

    private static JsonNumber millis(long micros) {
        BigDecimal exact = BigDecimal.valueOf(micros, 3).stripTrailingZeros();
        return new JsonNumber(exact.scale() < 0 ? exact.setScale(0) : exact);
    }

    private static Json text(@Nullable String text) {
        return text == null ? JsonNull.NULL : new JsonString(text);
    }

    private static Json time(@Nullable Instant instant) {
        return instant == null
                ? JsonNull.NULL
                : new JsonString(instant.truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
