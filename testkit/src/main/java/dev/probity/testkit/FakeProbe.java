package dev.probity.testkit;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Outcome.NotConnected;
import dev.probity.monitor.probe.Outcome.Responded;
import dev.probity.monitor.probe.Outcome.TimedOut;
import dev.probity.monitor.probe.Phase;
import dev.probity.monitor.probe.Phases;
import dev.probity.monitor.probe.Probe;
import dev.probity.monitor.probe.Response;
import dev.probity.monitor.probe.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Probes that look at nothing. They pass the contract of the real ones.
public final class FakeProbe {
    private static final Duration SHORTEST = Duration.ofNanos(50_000);
    private static final Trace TRACE = Trace.NONE.withPhases(new Phases(0, 0, 0, 0, 0, 50, 0));

    private FakeProbe() {}

    /// Answers almost at once, with a status and a body.
    public static Probe answering(int status, String body) {
        return timeout -> {
            Thread.sleep(SHORTEST);
            return new Responded(new FakeResponse(status, Map.of(), body), TRACE);
        };
    }

    /// Takes all the time it is given.
    public static Probe silent() {
        return timeout -> {
            Thread.sleep(timeout);
            Phases phases = new Phases(0, 0, 0, 0, 0, timeout.toNanos() / 1000, 0);
            return new TimedOut(timeout, Phase.WAIT, Trace.NONE.withPhases(phases));
        };
    }

    public static Probe refusing() {
        return timeout -> refused();
    }

    private static Outcome refused() {
        return new NotConnected(ErrorKind.REFUSED, "Connection refused by 192.0.2.1:80", TRACE);
    }

    /// A response made of its parts.
    ///
    /// @param fields by name in lower case
    public record FakeResponse(int statusCode, Map<String, String> fields, String text) implements Response {
        @Override
        public List<String> headers(String name) {
            String value = fields.get(name.toLowerCase(Locale.ROOT));
            return value == null ? List.of() : List.of(value);
        }
    }
}
