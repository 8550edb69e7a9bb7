package dev.probity.testkit.watch;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.assertion.VersionSource;
import dev.probity.monitor.probe.Outcome.NotConnected;
import dev.probity.monitor.probe.Outcome.Responded;
import dev.probity.monitor.probe.Outcome.TimedOut;
import dev.probity.monitor.probe.Phase;
import dev.probity.monitor.probe.Phases;
import dev.probity.monitor.probe.Probe;
import dev.probity.monitor.probe.Trace;
import dev.probity.monitor.service.Labels;
import dev.probity.monitor.service.RetryPolicy;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.source.Secrets;
import dev.probity.monitor.watch.Watched;
import dev.probity.monitor.watch.Watched.Origin;
import dev.probity.testkit.FakeProbe.FakeResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Services to be watched, each on a host of its own, and what may become of them.
final class WatchedServices {
    static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final Trace TRACE = Trace.NONE.withPhases(new Phases(0, 0, 0, 0, 0, 50, 0));

    private WatchedServices() {}

    static Probe well() {
        return _ -> new Responded(new FakeResponse(200, Map.of(), ""), TRACE);
    }

    static Probe refusing() {
        return _ -> new NotConnected(ErrorKind.REFUSED, "Connection refused", TRACE);
    }

    static Probe unreachable() {
        return _ -> new NotConnected(ErrorKind.UNREACHABLE, "No route to host", TRACE);
    }

    static Probe tooLate() {
        return timeout -> new TimedOut(timeout, Phase.WAIT, TRACE);
    }

    static Watched watched(String id, Probe probe) {
        return watched(id, probe, INTERVAL, true);
    }

    static Watched watched(String id, Probe probe, Duration interval, boolean enabled) {
        var service = new Service(
                id,
                id,
                "http://" + id + ".example/",
                probe,
                List.of(),
                new VersionSource.Nowhere(),
                Duration.ofSeconds(5),
                interval,
                RetryPolicy.NONE,
                Labels.NONE,
                List.of(),
                enabled,
                Secrets.NONE);
        return new Watched(service, Origin.FILE, id + ".example");
    }
}
