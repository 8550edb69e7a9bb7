package dev.probity.bench.figures;

import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where and when figures were taken.
///
/// @param load of the machine over the last minute: what else was going on
public record Machine(int processors, String java, String system, double load, Instant at) {
    public static Machine now() {
        var bean = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                bean.getAvailableProcessors(),
                Runtime.version().toString(),
                bean.getName() + " " + bean.getVersion(),
                bean.getSystemLoadAverage(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String toString() {
        return processors + " processors, Java " + java + ", " + system + ", load " + rounded(load) + ", " + at;
    }

    JsonObject json() {
        Map<String, dev.probity.monitor.json.Json> json = new LinkedHashMap<>();
        json.put("processors", JsonNumber.of(processors));
        json.put("java", new JsonString(java));
        json.put("system", new JsonString(system));
        json.put("load", new JsonNumber(rounded(load)));
        json.put("at", new JsonString(at.toString()));
        return new JsonObject(json);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
    }
}
