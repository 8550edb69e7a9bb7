package dev.probity.health.export;

import dev.probity.health.ComponentStatus;
import dev.probity.health.SystemHealth;
import dev.probity.health.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Our own JSON: everything a report holds.
///
/// `{"status", "timestamp", "components": [{"name", "status", "message", "responseTimeMs", "metadata"}]}`
public final class NativeJson {
    public static final String MEDIA_TYPE = "application/json";

    private NativeJson() {}

    public static String of(SystemHealth report) {
        return of(report, Set.of());
    }

    /// @param fields of each component that are wanted besides its name; empty means all
    public static String of(SystemHealth report, Set<String> fields) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", report.overall().name());
        json.put("timestamp", report.timestamp());
        json.put(
                "components",
                report.components().stream()
                        .map(component -> component(component, fields))
                        .toList());
        return JsonText.of(json);
    }

    private static Map<String, Object> component(ComponentStatus status, Set<String> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("status", status.status().name());
        all.put("message", status.message());
        all.put("responseTimeMs", status.responseTimeMs());
        all.put("metadata", status.metadata());
        if (!fields.isEmpty()) {
            all.keySet().retainAll(fields);
        }
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("name", status.name());
        named.putAll(all);
        return named;
    }
}
