package dev.probity.server.metrics;

import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Fault;
import dev.probity.monitor.observer.Stall;
import dev.probity.monitor.schedule.Due;
import dev.probity.monitor.store.Observed;
import dev.probity.monitor.watch.Watcher;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/// What the monitor counts of its own work.
public final class ServerMetrics implements Watcher {
    private static final double MILLIS = 1000.0;

    private final PrometheusRegistry registry;
    private final Map<Status, CounterDataPoint> byStatus = new EnumMap<>(Status.class);
    private final Counter failures;
    private final Histogram lag;
    private final Counter stalls;
    private final Histogram flushes;

    public ServerMetrics(PrometheusRegistry registry) {
        this.registry = registry;
        Counter checks = Counter.builder()
                .name("probity_checks_total")
                .help("Checks by what they found.")
                .labelNames("status")
                .register(registry);
        for (Status status : Status.values()) {
            byStatus.put(status, checks.labelValues(status.name()));
        }
        failures = Counter.builder()
                .name("probity_check_failures_total")
                .help("Checks that were not healthy, by kind of error.")
                .labelNames("kind")
                .register(registry);
        lag = Histogram.builder()
                .name("probity_schedule_lag_seconds")
                .help("How long after its moment a check began.")
                .classicOnly()
                .classicUpperBounds(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5, 30)
                .register(registry);
        stalls = Counter.builder()
                .name("probity_observer_stalled_seconds_total")
                .help("How long we did not look, because the process was stopped, paused or starved.")
                .register(registry);
        flushes = Histogram.builder()
                .name("probity_store_flush_seconds")
                .help("How long it took to write results.")
                .classicOnly()
                .classicUpperBounds(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5)
                .register(registry);
    }

    /// Adds a figure that is read when somebody asks.
    public ServerMetrics gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
        return this;
    }

    @Override
    public void due(Due due) {
        lag.observe(due.late() / MILLIS);
    }

    @Override
    public void checked(CheckResult result, Observed observed) {
        CounterDataPoint counter = byStatus.get(result.status());
        if (counter != null) {
            counter.inc();
        }
        Fault fault = result.last().fault();
        if (fault != null) {
            failures.labelValues(fault.kind().word()).inc();
        }
    }

    @Override
    public void stalled(Stall stall) {
        stalls.inc(stall.millis() / MILLIS);
    }

    /// A flush has ended, well or not.
    public void flushed(Duration took) {
        flushes.observe(took.toNanos() / 1e9);
    }
}
