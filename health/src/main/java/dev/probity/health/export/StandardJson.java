package dev.probity.health.export;

import dev.probity.health.ComponentStatus;
import dev.probity.health.HealthStatus;
import dev.probity.health.SystemHealth;
import dev.probity.health.json.JsonText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `application/health+json`, as other tools read it.
///
/// Source: draft-inadarei-api-health-check-06. `metadata` is an addition, as the draft allows.
public final class StandardJson {
    public static final String MEDIA_TYPE = "application/health+json";

    private StandardJson() {}

    public static String of(SystemHealth report) {
        Map<String, Object> checks = new LinkedHashMap<>();
        report.components()
                .forEach(component ->
                        checks.put(component.name() + ":responseTime", List.of(check(component, report.timestamp()))));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", word(report.overall()));
        json.put("checks", checks);
        return JsonText.of(json);
    }

    private static Map<String, Object> check(ComponentStatus status, Instant timestamp) {
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("componentType", "component");
        check.put("observedValue", status.responseTimeMs());
        check.put("observedUnit", "ms");
        check.put("status", word(status.status()));
        check.put("time", status.metadata().getOrDefault("checked_at", timestamp));
        if (status.status() != HealthStatus.HEALTHY && !status.message().isEmpty()) {
            check.put("output", status.message());
        }
        if (!status.metadata().isEmpty()) {
            check.put("metadata", status.metadata());
        }
        return check;
    }

    private static String word(HealthStatus status) {
        if (status == HealthStatus.HEALTHY) {
            return "pass";
        }
        return status == HealthStatus.DEGRADED ? "warn" : "fail";
    }
}
