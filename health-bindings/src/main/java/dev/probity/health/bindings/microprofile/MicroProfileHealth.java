package dev.probity.health.bindings.microprofile;

import dev.probity.health.ComponentStatus;
import dev.probity.health.Group;
import dev.probity.health.HealthChecker;
import dev.probity.health.HealthStatus;
import dev.probity.health.SystemHealth;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/// The components of one group as one MicroProfile check; produce it as a bean with the matching qualifier:
/// `@Produces @Readiness HealthCheck ready() { return new MicroProfileHealth(health, Group.READINESS); }`.
///
/// MicroProfile knows up and down only: degraded is up, and the data say which component is what.
public final class MicroProfileHealth implements HealthCheck {
    private final HealthChecker health;
    private final Group group;

    public MicroProfileHealth(HealthChecker health, Group group) {
        this.health = health;
        this.group = group;
    }

    @Override
    public HealthCheckResponse call() {
        SystemHealth report = health.checkGroup(group);
        HealthCheckResponseBuilder response = HealthCheckResponse.named("components")
                .status(report.overall() != HealthStatus.UNHEALTHY)
                .withData("status", report.overall().name());
        report.components().forEach(component -> response.withData(component.name(), text(component)));
        return response.build();
    }

    private static String text(ComponentStatus component) {
        String status = component.status().name();
        return component.message().isEmpty() ? status : status + ": " + component.message();
    }
}
