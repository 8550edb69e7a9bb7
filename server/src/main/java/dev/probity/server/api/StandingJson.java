package dev.probity.server.api;

import dev.probity.monitor.assertion.Assertion;
import dev.probity.monitor.check.Fault;
import dev.probity.monitor.history.Finding;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.probe.Phases;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.watch.Standing;
import org.jspecify.annotations.Nullable;

/// How a service stands, as the snapshot shows it.
final class StandingJson {
    private StandingJson() {}

    /// @param nextCheckAt milliseconds since the epoch; null when none is planned
    static Members of(Standing standing, @Nullable Long nextCheckAt, @Nullable Double uptime) {
        Service service = standing.watched().service();
        Sample sample = standing.sample();
        String expected = expectedVersion(service);
        String version = standing.extras().version();
        var json = new Members()
                .text("id", service.id())
                .text("name", service.name())
                .text("url", service.url())
                .text("environment", service.labels().environment())
                .text("group", service.labels().group())
                .texts("tags", service.labels().tags())
                .text("status", standing.state().status().name())
                .time("since", standing.state().since())
                .text("reason", standing.state().reason());
        finding(json, sample);
        return json.time("nextCheckAt", nextCheckAt)
                .text("version", version)
                .text("expectedVersion", expected)
                .flag("versionDrift", expected != null && version != null && !expected.equals(version))
                .time("certificateExpiresAt", standing.extras().certificateExpiresAt())
                .share("uptime24h", uptime)
                .flag("enabled", service.enabled())
                .text("origin", standing.watched().origin().word());
    }

    private static void finding(Members json, @Nullable Sample sample) {
        Finding finding = sample == null ? null : sample.finding();
        Fault fault = finding == null ? null : finding.fault();
        json.whole("statusCode", finding == null ? null : finding.statusCode())
                .millis("responseTimeMs", sample == null ? null : sample.responseTime());
        if (sample == null) {
            json.none("phases");
        } else {
            json.put("phases", phases(sample.phases()));
        }
        json.text("error", fault == null ? null : fault.message())
                .text("errorKind", fault == null ? null : fault.kind().word())
                .whole("attempts", finding == null ? 0 : finding.attempts())
                .time("checkedAt", sample == null ? null : (Long) sample.startedAt());
    }

    private static @Nullable String expectedVersion(Service service) {
        return service.expectations().stream()
                .map(expectation -> expectation.assertion())
                .filter(Assertion.Version.class::isInstance)
                .map(assertion -> ((Assertion.Version) assertion).expected())
                .findFirst()
                .orElse(null);
    }

    static Members phases(Phases phases) {
        return new Members()
                .millis("queueMs", phases.queue())
                .millis("dnsMs", phases.dns())
                .millis("connectMs", phases.connect())
                .millis("tlsMs", phases.tls())
                .millis("writeMs", phases.write())
                .millis("waitMs", phases.waiting())
                .millis("transferMs", phases.transfer());
    }
}
