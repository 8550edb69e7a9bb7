package dev.probity.health.export;

import dev.probity.health.ComponentStatus;
import dev.probity.health.HealthStatus;
import dev.probity.health.SystemHealth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What of a report is shown.
///
/// @param detail how much of it
/// @param components only these, ignoring case; empty means all
/// @param statuses only components with these; empty means all
public record View(Detail detail, Set<String> components, Set<HealthStatus> statuses) {
    private static final String WITHHELD = "reason withheld";

    public View {
        Set<String> ignoringCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.addAll(components);
        components = Collections.unmodifiableSet(ignoringCase);
        statuses = Set.copyOf(statuses);
    }

    /// The report as it is to be shown. When components are picked, their worst speaks for the whole.
    public SystemHealth of(SystemHealth report) {
        List<ComponentStatus> picked = report.components().stream()
                .filter(component -> components.isEmpty() || components.contains(component.name()))
                .toList();
        HealthStatus overall = components.isEmpty()
                ? report.overall()
                : picked.stream().map(ComponentStatus::status).reduce(HealthStatus.HEALTHY, HealthStatus::worst);
        List<ComponentStatus> shown = picked.stream()
                .filter(component -> statuses.isEmpty() || statuses.contains(component.status()))
                .map(this::shown)
                .toList();
        return new SystemHealth(overall, shown, report.timestamp());
    }

    private ComponentStatus shown(ComponentStatus status) {
        if (detail == Detail.PRIVATE) {
            return status;
        }
        String message = status.status() == HealthStatus.HEALTHY ? "" : WITHHELD;
        return new ComponentStatus(status.name(), status.status(), message, status.responseTimeMs(), Map.of());
    }

    /// @throws IllegalArgumentException names the statuses there are
    static HealthStatus status(String text) {
        try {
            return HealthStatus.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Expected a status of healthy, degraded, unhealthy, got \"" + text + '"', e);
        }
    }
}
