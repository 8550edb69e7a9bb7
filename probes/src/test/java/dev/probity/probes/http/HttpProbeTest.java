package dev.probity.probes.http;

import dev.probity.monitor.probe.Probe;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.ProbeContract;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.RefusingPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/// The HTTP probe does what every probe must, whether its attempt waits or begins and ends later.
@ParameterizedClass(name = "begun: {0}")
@ValueSource(booleans = {false, true})
class HttpProbeTest extends ProbeContract {
    private final HttpChecks checks = HttpChecks.start();
    private final RawServer good = RawServer.start(client -> {
        client.readRequest();
        client.respond(200, "ok");
    });
    private final RawServer silent = RawServer.start(Conversation::waitForClient);
    private final RefusingPort refusing = RefusingPort.take();
    private final boolean begun;

    HttpProbeTest(boolean begun) {
        this.begun = begun;
    }

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
        Probe probe = checks.load("- {name: it, url: \"" + url + "\"}")
                .services()
                .getFirst()
                .probe();
        return begun ? new BegunProbe(probe) : probe;
    }
}
