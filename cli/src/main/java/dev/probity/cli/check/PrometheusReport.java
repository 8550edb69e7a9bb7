package dev.probity.cli.check;

import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.probe.Phases;
import dev.probity.monitor.service.Service;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Prometheus text (exposition format 0.0.4), for a textfile collector. The names are those that dashboards for
/// HTTP probes already know.
record PrometheusReport(PrintWriter out) implements Report {
    @Override
    public void end(Run run) {
        gauge(
                run,
                "probe_success",
                "Whether the service passed its check.",
                result -> flag(result.status().isUp()));
        gauge(run, "probe_duration_seconds", "How long the service took to answer.", PrometheusReport::responseTime);
        gauge(
                run,
                "probe_http_status_code",
                "Status code of the response.",
                result -> text(result.last().statusCode()));
        gauge(run, "probe_ssl_earliest_cert_expiry", "End of the certificate's validity.", PrometheusReport::expiry);
        phases(run);
        statuses(run);
    }

    /// A gauge with one value for each service that has one.
    private void gauge(Run run, String name, String help, Function<CheckResult, @Nullable String> value) {
        head(name, help);
        for (int i = 0; i < run.results().size(); i++) {
            String text = value.apply(run.results().get(i));
            if (text != null) {
                sample(name, run.services().get(i), "", text);
            }
        }
    }

    private void phases(Run run) {
        String name = "probe_http_duration_seconds";
        head(name, "How long each phase of the last attempt took.");
        for (int i = 0; i < run.results().size(); i++) {
            Service service = run.services().get(i);
            Phases phases = run.results().get(i).phases();
            sample(name, service, "queue", seconds(phases.queue()));
            sample(name, service, "resolve", seconds(phases.dns()));
            sample(name, service, "connect", seconds(phases.connect()));
            sample(name, service, "tls", seconds(phases.tls()));
            sample(name, service, "processing", seconds(phases.write() + phases.waiting()));
            sample(name, service, "transfer", seconds(phases.transfer()));
        }
    }

    private void statuses(Run run) {
        String name = "probity_service_status";
        head(name, "1 for the status the service has, 0 for the others.");
        for (int i = 0; i < run.results().size(); i++) {
            for (Status status : Status.values()) {
                String value = flag(run.results().get(i).status() == status);
                out.println(name + labels(run.services().get(i), "status", status.name()) + " " + value);
            }
        }
    }

    private void head(String name, String help) {
        out.println("# HELP " + name + " " + help);
        out.println("# TYPE " + name + " gauge");
    }

    private void sample(String name, Service service, String phase, String value) {
        out.println(name + labels(service, "phase", phase) + " " + value);
    }

    /// @param value empty for a sample without the further label
    private static String labels(Service service, String label, String value) {
        String environment = service.labels().environment();
        return "{service=\"" + escaped(service.id()) + "\",instance=\"" + escaped(service.url()) + "\""
                + (environment == null ? "" : ",environment=\"" + escaped(environment) + "\"")
                + (value.isEmpty() ? "" : "," + label + "=\"" + value + "\"") + "}";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String flag(boolean set) {
        return set ? "1" : "0";
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String responseTime(CheckResult result) {
        Duration time = result.responseTime();
        return time == null ? null : seconds(time.toNanos() / 1000);
    }

    private static @Nullable String expiry(CheckResult result) {
        Instant end = result.last().trace().certificateExpiresAt();
        return end == null ? null : String.valueOf(end.getEpochSecond());
    }

    private static String seconds(long micros) {
        return BigDecimal.valueOf(micros, 6).toPlainString();
    }
}
