package dev.probity.faults.simulator;

import dev.probity.faults.wire.CannotListenException;
import dev.probity.faults.wire.Transport;
import dev.probity.faults.wire.WireServer;
import java.util.List;
import java.util.Random;

/// An HTTP/1.1 server that stands in for services which are healthy, slow, unhealthy or unreachable.
///
/// It behaves by a word in the path, wherever it stands: `/api/v1/healthy-service` is healthy. A word is a longest run
/// of letters, in either case, so `/unhealthy` does not contain `healthy`; the query is not looked at. When several
/// words occur, the first of this table wins.
///
/// | word          | what happens                                                                        |
/// |---------------|-------------------------------------------------------------------------------------|
/// | `unreachable` | the connection is reset before a byte is answered                                   |
/// | `unhealthy`   | 500 `{"status":"unhealthy"}`, by default after 100 ms                               |
/// | `slow`        | 200 `{"status":"slow"}`, by default after 15 s                                      |
/// | `healthy`     | 200 `{"status":"healthy"}`, by default after 300 to 700 ms                          |
/// | none          | 404 `{"detail": "..."}`, except for `/health`: 200 with the uptime, always at once  |
///
/// Every method is answered alike, HEAD without the body. Request bodies are read and ignored. What is not HTTP gets
/// 400, 414, 431 or 505 and the connection is closed.
///
/// A client that closes its connection, or only its own side of it, takes its request back: the wait ends at once.
///
/// One thread serves all connections. It keeps the process alive until the simulator is closed; then what waits is
/// answered at once.
public final class Simulator implements AutoCloseable {
    private final WireServer server;

    private Simulator(WireServer server) {
        this.server = server;
    }

    /// Listens on every port of the configuration, or on none.
    ///
    /// @throws CannotListenException when one of the ports cannot be had; all others are released
    public static Simulator start(SimulatorConfig config) {
        return start(config, Transport.best());
    }

    static Simulator start(SimulatorConfig config, Transport transport) {
        var wire = new WireServer.Config("simulator", 1, config.host(), config.ports(), transport);
        return new Simulator(
                WireServer.start(wire, new SimulatorResponder(config.delays(), new Random(config.seed()))));
    }

    /// The ports it listens on, in the order of the configuration, with those that were 0 filled in.
    public List<Integer> ports() {
        return server.ports();
    }

    /// Requests that wait for their answer.
    int pending() {
        return server.pending();
    }

    /// Stops listening, lets answers and requests that are under way finish, and closes the connections. Takes at most
    /// a few seconds.
    @Override
    public void close() {
        server.close();
    }
}
