package dev.probity.faults;

import dev.probity.faults.capacity.Busy;
import dev.probity.faults.capacity.CapacityRoutes;
import dev.probity.faults.config.ExtraPort;
import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.docs.DocsRoutes;
import dev.probity.faults.injection.FailureInjection;
import dev.probity.faults.injection.FailureRoutes;
import dev.probity.faults.journal.Counted;
import dev.probity.faults.journal.Journal;
import dev.probity.faults.journal.JournalRoutes;
import dev.probity.faults.journal.Journaled;
import dev.probity.faults.journal.Oracle;
import dev.probity.faults.limit.Limited;
import dev.probity.faults.limit.Timed;
import dev.probity.faults.log.RequestLog;
import dev.probity.faults.message.MessageCache;
import dev.probity.faults.message.MessageIds;
import dev.probity.faults.message.MessageRoute;
import dev.probity.faults.port.ExtraPorts;
import dev.probity.faults.program.ProgramRoutes;
import dev.probity.faults.program.Programmed;
import dev.probity.faults.program.Programs;
import dev.probity.faults.route.ByPath;
import dev.probity.faults.route.Route;
import dev.probity.faults.route.Routes;
import dev.probity.faults.simulator.SimulatorDelays;
import dev.probity.faults.simulator.SimulatorResponder;
import dev.probity.faults.stack.Cors;
import dev.probity.faults.stack.Guarded;
import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.CannotListenException;
import dev.probity.faults.wire.Responder;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Response.Header;
import dev.probity.faults.wire.Script;
import dev.probity.faults.wire.Transport;
import dev.probity.faults.wire.WireServer;
import java.io.PrintStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongSupplier;

/// A server that fails exactly as told: by order (`/fail/...`), by the word in the path, or by program.
///
/// ```java
/// try (var server = FaultServer.start(FaultServerConfig.local())) {
///     client.get(server.url().resolve("/msg"));
/// }
/// ```
public final class FaultServer implements AutoCloseable {
    private static final int JOURNAL_ENTRIES = 10_000;
    private static final int ORACLE_KEYS = 100_000;

    private final FaultServerConfig config;
    private final RequestLog log;
    private final Programs programs;
    private final FailureInjection injection;
    private final Journal journal;
    private final Oracle oracle;
    private final MessageIds ids = new MessageIds(new SecureRandom());
    private final List<Route> routes;
    private final WireServer wire;
    private final ExtraPorts extraPorts;

    private FaultServer(FaultServerConfig config, PrintStream out) {
        this.config = config;
        LongSupplier clock = System::nanoTime;
        InstantSource calendar = InstantSource.system();
        log = new RequestLog(config.log(), calendar, clock, out);
        journal = new Journal(JOURNAL_ENTRIES);
        oracle = new Oracle(ORACLE_KEYS);
        programs = new Programs(config.seed(), clock);
        injection = new FailureInjection(clock);

        var simulator = new SimulatorResponder(SimulatorDelays.DEFAULT, new Random(config.seed()));
        var cache = new MessageCache(config.cache().maxSize(), config.cache().ttl(), clock, this::newMessage);
        Route message = new MessageRoute(cache, injection).route();
        var messages = new Routes(List.of(message), simulator);
        var limits = config.limits();
        var busy = new Busy(clock, messages);
        var limited = new Limited(limits.maxConcurrency(), limits.requestTimeout(), busy);
        var timed = new Timed(limits.requestTimeout(), clock, limited);
        var work = new ByPath(Map.of("/msg", timed), new Counted(oracle, simulator));

        var programmed = new Programmed(programs, calendar, work);
        var journaled = new Journaled(journal, oracle, calendar, clock, programmed);
        var controls = new ArrayList<Route>();
        controls.add(new Route("GET", "/health", _ -> simulator.health()));
        controls.addAll(new FailureRoutes(injection, this::endWaits).routes());
        controls.addAll(new ProgramRoutes(programs, this::endWaits).routes());
        controls.addAll(new CapacityRoutes(busy).routes());
        controls.addAll(new JournalRoutes(journal, oracle).routes());
        controls.add(new Route("GET", "/authority.pem", _ -> authority()));
        routes = new ArrayList<>(controls);
        routes.add(message);
        if (config.docs()) {
            controls.addAll(DocsRoutes.routes());
        }
        var control = new Routes(controls, journaled);
        Responder open = config.corsOrigins().isEmpty() ? control : new Cors(config.corsOrigins(), control);
        var wireConfig =
                new WireServer.Config("fault-server", threads(), config.host(), config.ports(), Transport.best());
        Responder all = new Guarded(log.of(open));
        wire = WireServer.start(wireConfig, all);
        extraPorts = extraPorts(wireConfig, all, calendar);
    }

    private ExtraPorts extraPorts(WireServer.Config wireConfig, Responder responder, InstantSource calendar) {
        try {
            return ExtraPorts.open(config.extraPorts(), wireConfig, responder, calendar.instant());
        } catch (CannotListenException failure) {
            wire.close();
            log.close();
            throw failure;
        }
    }

    private Script authority() {
        return Script.answer(new Response(
                200,
                List.of(new Header("content-type", "application/x-pem-file")),
                Bytes.of(extraPorts.authorityPem())));
    }

    /// The work there is to do: a message the client did not have.
    private UUID newMessage(String key) {
        oracle.executed(key);
        return ids.next();
    }

    private static int threads() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    /// Listens on every port of the configuration, or on none. The request log, if there is one, goes to the standard
    /// output.
    ///
    /// @throws CannotListenException when one of the ports cannot be had
    public static FaultServer start(FaultServerConfig config) {
        return start(config, System.out);
    }

    /// The same with the request log going elsewhere.
    ///
    /// @throws CannotListenException when one of the ports cannot be had
    public static FaultServer start(FaultServerConfig config, PrintStream log) {
        return new FaultServer(config, log);
    }

    /// The ports it listens on, in the order of the configuration, with those that were 0 filled in.
    public List<Integer> ports() {
        return wire.ports();
    }

    /// The ports that fail before HTTP begins, with those that were 0 filled in.
    public List<ExtraPort> extraPorts() {
        return extraPorts.ports();
    }

    /// The authority to trust on the TLS ports, as PEM text; the same as `/authority.pem`.
    public String authorityPem() {
        return extraPorts.authorityPem();
    }

    /// Of the first port.
    public URI url() {
        return URI.create("http://" + config.host() + ":" + ports().getFirst());
    }

    /// What goes wrong by program.
    public Programs programs() {
        return programs;
    }

    /// What fails by order.
    public FailureInjection injection() {
        return injection;
    }

    /// What came over the wire.
    public Journal journal() {
        return journal;
    }

    /// How often the work of a request id was done.
    public Oracle oracle() {
        return oracle;
    }

    /// Every route but those of the documentation itself.
    List<Route> routes() {
        return List.copyOf(routes);
    }

    /// As new: nothing fails, nothing waits, nothing is written down. Messages keep their ids.
    public void reset() {
        programs.deleteAll();
        injection.reset();
        endWaits();
        journal.clear();
        oracle.clear();
    }

    /// Requests that wait for something.
    public int waiting() {
        return wire.pending();
    }

    /// Ends every wait at once: delays are over, silences end with a closed connection.
    public void endWaits() {
        wire.hurry();
    }

    /// Stops listening, ends every wait, lets what is in progress finish, and closes the connections. Takes at most a
    /// few seconds.
    @Override
    public void close() {
        extraPorts.close();
        wire.close();
        log.close();
    }
}
