package dev.probity.health.bindings.spring;

import dev.probity.health.ComponentStatus;
import dev.probity.health.HealthChecker;
import dev.probity.health.HealthStatus;
import dev.probity.health.SystemHealth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/// All components as one indicator of Spring Boot 4, checked at the same time and with hard timeouts; the actuator
/// itself would ask one after the other and wait.
///
/// Spring knows no degraded state, and its aggregation drops states it does not know. So degraded is `UP`, and the
/// details say `status: DEGRADED`; [#degradedAs(Status)] is for those who have added a state of their own to
/// `management.endpoint.health.status.order`.
public final class SpringHealth implements HealthIndicator {
    private final HealthChecker health;
    private final Status degraded;

    public SpringHealth(HealthChecker health) {
        this(health, Status.UP);
    }

    private SpringHealth(HealthChecker health, Status degraded) {
        this.health = health;
        this.degraded = degraded;
    }

    public SpringHealth degradedAs(Status status) {
        return new SpringHealth(health, status);
    }

    @Override
    public Health health() {
        SystemHealth report = health.checkAll();
        Health.Builder builder = new Health.Builder(status(report.overall()))
                .withDetail("status", report.overall().name());
        report.components().forEach(component -> builder.withDetail(component.name(), details(component)));
        return builder.build();
    }

    private Status status(HealthStatus status) {
        return switch (status) {
            case HEALTHY -> Status.UP;
            case DEGRADED -> degraded;
            case UNHEALTHY -> Status.DOWN;
        };
    }

    private static Map<String, Object> details(ComponentStatus component) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("status", component.status().name());
        if (!component.message().isEmpty()) {
            details.put("message", component.message());
        }
        details.put("responseTimeMs", component.responseTimeMs());
        details.putAll(component.metadata());
        return details;
    }
}
