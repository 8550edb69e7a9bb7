package dev.probity.health;

/// How much a component's trouble means for the whole. It caps what the component can do to the overall status;
/// the component's own status is shown as it is.
public enum Criticality {
    /// Without it the application does not work: counts as it is.
    REQUIRED(HealthStatus.UNHEALTHY),
    /// Without it the application works worse: counts as `DEGRADED` at most.
    IMPORTANT(HealthStatus.DEGRADED),
    /// Worth knowing only: never counts.
    INFO(HealthStatus.HEALTHY);

    private final HealthStatus worst;

    Criticality(HealthStatus worst) {
        this.worst = worst;
    }

    /// What a component with this status contributes to the whole.
    public HealthStatus cap(HealthStatus status) {
        return status.isWorseThan(worst) ? worst : status;
    }
}
