package dev.probity.probes.http;

import dev.probity.monitor.probe.Probe;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.ProbeContract;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.RefusingPort;
import org.junit.jupiter.api.AfterEach;

/// The HTTP probe does what every probe must.
class HttpProbeTest extends ProbeContract {
    private final HttpChecks checks = HttpChecks.start();
    private final RawServer good = RawServer.start(client -> {
        client.readRequest();
        client.respond(200, "ok");
    });
    private final RawServer silent = RawServer.start(Conversation::waitForClient);
    private final RefusingPort refusing = RefusingPort.take();

    @AfterEach
    void close() {
        checks.close();
        good.close();
        silent.close();
        refusing.close();
    }

    @Override
    protected Probe answering() {
        return probe(good.url("/"));
    }

    @Override
    protected Probe silent() {
        return probe(silent.url("/"));
    }

    @Override
    protected Probe refusing() {
        return probe(refusing.url());
    }

    private Probe probe(String url) {
        return checks.load("- {name: it, url: \"" + url + "\"}")
                .services()
                .getFirst()
                .probe();
    }
}
