package dev.probity.health;

/// How a component is, from well to ill. The order is the order of badness.
public enum HealthStatus {
    /// Does what it should.
    HEALTHY(2),
    /// Works, but worse than it should; people should look, traffic may go on.
    DEGRADED(1),
    /// Does not work.
    UNHEALTHY(0);

    private final int gauge;

    HealthStatus(int gauge) {
        this.gauge = gauge;
    }

    public boolean isWorseThan(HealthStatus other) {
        return compareTo(other) > 0;
    }

    /// The worse of the two.
    public HealthStatus worst(HealthStatus other) {
        return other.isWorseThan(this) ? other : this;
    }

    /// The status as a number for metrics: 2 healthy, 1 degraded, 0 unhealthy, as dashboards for ASP.NET's health
    /// checks have it.
    public int gauge() {
        return gauge;
    }
}
