package dev.probity.health.export;

import dev.probity.health.ComponentStatus;
import dev.probity.health.SystemHealth;
import dev.probity.health.trends.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Prometheus text, exposition format 0.0.4.
///
/// * `health_status{component}`: 2 healthy, 1 degraded, 0 unhealthy; without the label for the whole
/// * `health_check_duration_seconds{component}`: histogram
/// * `health_availability_ratio{component,window}`: over `1h` and `24h`, absent while nothing was measured
public final class PrometheusText {
    public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final DurationHistograms durations;
    private final History history;
    private final StringBuilder text = new StringBuilder();

    private PrometheusText(DurationHistograms durations, History history) {
        this.durations = durations;
        this.history = history;
    }

    public static String of(SystemHealth report, DurationHistograms durations, History history) {
        PrometheusText page = new PrometheusText(durations, history);
        page.statuses(report);
        page.durations(report.components());
        page.availability(report.components(), report.timestamp());
        return page.text.toString();
    }

    private void statuses(SystemHealth report) {
        head("health_status", "gauge", "2 healthy, 1 degraded, 0 unhealthy; without a component the whole.");
        sample("health_status", "", report.overall().gauge());
        report.components()
                .forEach(component -> sample(
                        "health_status",
                        label(component.name()),
                        component.status().gauge()));
    }

    private void durations(List<ComponentStatus> components) {
        String name = "health_check_duration_seconds";
        head(name, "histogram", "How long checks took.");
        for (ComponentStatus component : components) {
            DurationHistograms.Snapshot histogram = durations.snapshot(component.name());
            if (histogram != null) {
                histogram(name, label(component.name()), histogram);
            }
        }
    }

    private void histogram(String name, String label, DurationHistograms.Snapshot histogram) {
        for (int i = 0; i < DurationHistograms.BOUNDS.size(); i++) {
            String bound = ",le=\"" + number(DurationHistograms.BOUNDS.get(i)) + '"';
            sample(name + "_bucket", label + bound, histogram.counts().get(i).doubleValue());
        }
        sample(name + "_sum", label, histogram.sumSeconds());
        sample(name + "_count", label, (double) histogram.count());
    }

    private void availability(List<ComponentStatus> components, Instant now) {
        String name = "health_availability_ratio";
        head(name, "gauge", "Share of the measured time in which the component was not unhealthy.");
        for (ComponentStatus component : components) {
            share(name, component, "1h", now.minus(Duration.ofHours(1)), now);
            share(name, component, "24h", now.minus(Duration.ofHours(24)), now);
        }
    }

    private void share(String name, ComponentStatus component, String window, Instant from, Instant to) {
        history.trend(component.name(), from, to)
                .availability()
                .share()
                .ifPresent(share -> sample(name, label(component.name()) + ",window=\"" + window + '"', share));
    }

    private void head(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private void sample(String name, String labels, double value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ').append(number(value)).append('\n');
    }

    private static String number(double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return "+Inf";
        }
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String label(String component) {
        String escaped = component.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "component=\"" + escaped + '"';
    }
}
