package dev.probity.server.metrics;

import dev.probity.monitor.Status;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.watch.Board;
import dev.probity.monitor.watch.Standing;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How every service stands, read from the board when somebody asks. The names are those that dashboards
/// for HTTP probes already know.
public record ServiceMetrics(Board board) implements MultiCollector {
    @Override
    public MetricSnapshots collect() {
        List<Standing> standings = board.standings();
        return new MetricSnapshots(
                gauge("probe_success", "Whether the service is up.", standings, ServiceMetrics::success),
                gauge(
                        "probe_duration_seconds",
                        "How long the service took to answer last.",
                        standings,
                        ServiceMetrics::duration),
                gauge(
                        "probe_http_status_code",
                        "Status code of the last answer.",
                        standings,
                        ServiceMetrics::statusCode),
                gauge(
                        "probity_service_status",
                        "0 healthy, 1 degraded, 2 unhealthy, 3 unknown.",
                        standings,
                        standing -> code(standing.state().status())));
    }

    private static GaugeSnapshot gauge(
            String name, String help, List<Standing> standings, Function<Standing, @Nullable Double> value) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        for (Standing standing : standings) {
            Double figure = value.apply(standing);
            if (figure != null) {
                gauge.dataPoint(GaugeDataPointSnapshot.builder()
                        .labels(Labels.of("service", standing.watched().id()))
                        .value(figure)
                        .build());
            }
        }
        return gauge.build();
    }

    /// What we could not see is neither success nor failure.
    private static @Nullable Double success(Standing standing) {
        Status status = standing.state().status();
        if (status == Status.UNKNOWN) {
            return null;
        }
        return status.isUp() ? 1.0 : 0.0;
    }

    private static double code(Status status) {
        return switch (status) {
            case HEALTHY -> 0;
            case DEGRADED -> 1;
            case UNHEALTHY -> 2;
            case UNKNOWN -> 3;
        };
    }

    private static @Nullable Double duration(Standing standing) {
        Sample sample = standing.sample();
        Duration time = sample == null ? null : sample.responseTime();
        return time == null ? null : time.toNanos() / 1e9;
    }

    private static @Nullable Double statusCode(Standing standing) {
        Sample sample = standing.sample();
        Integer code = sample == null ? null : sample.finding().statusCode();
        return code == null ? null : code.doubleValue();
    }
}
