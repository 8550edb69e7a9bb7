package dev.probity.health.bindings.micrometer;

import dev.probity.health.HealthStatus;
import dev.probity.health.Observation;
import dev.probity.health.ResultListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps two meters for each component, tagged `component`: the gauge `health.status` (2 healthy, 1 degraded,
/// 0 unhealthy) and the timer `health.check.duration`. Give it to
/// [HealthChecker#listen][dev.probity.health.HealthChecker#listen].
///
/// It reports what was found last and runs no check of its own; a scrape costs nothing. So a component that nobody
/// asks for needs a schedule.
public final class MicrometerHealth implements ResultListener {
    private final MeterRegistry registry;
    private final Map<String, Meters> meters = new ConcurrentHashMap<>();

    public MicrometerHealth(MeterRegistry registry) {
        this.registry = registry;
    }

    private static final class Meters {
        private final Timer duration;
        private volatile HealthStatus status = HealthStatus.HEALTHY;

        Meters(MeterRegistry registry, String component) {
            duration = Timer.builder("health.check.duration")
                    .description("How long checks took")
                    .tag("component", component)
                    .register(registry);
            Gauge.builder("health.status", this, meters -> meters.status.gauge())
                    .description("2 healthy, 1 degraded, 0 unhealthy")
                    .tag("component", component)
                    .strongReference(true)
                    .register(registry);
        }
    }

    @Override
    public void observed(Observation observation) {
        String component = observation.status().name();
        Meters known = meters.computeIfAbsent(component, name -> new Meters(registry, name));
        known.status = observation.status().status();
        known.duration.record(Duration.ofNanos((long) (observation.status().responseTimeMs() * 1e6)));
    }
}
