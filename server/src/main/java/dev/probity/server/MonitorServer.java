package dev.probity.server;

import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.documents.JsonText;
import dev.probity.documents.ServicesFiles;
import dev.probity.health.HealthOptions;
import dev.probity.health.events.StateListener;
import dev.probity.monitor.check.Checker;
import dev.probity.monitor.check.Time;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.observer.OutageRule;
import dev.probity.monitor.slice.SoleOwner;
import dev.probity.monitor.source.Problem;
import dev.probity.monitor.store.ResultStore;
import dev.probity.monitor.watch.Board;
import dev.probity.monitor.watch.Recorder;
import dev.probity.monitor.watch.Roster;
import dev.probity.monitor.watch.Trust;
import dev.probity.monitor.watch.Watch;
import dev.probity.monitor.watch.Watched;
import dev.probity.probes.Protocols;
import dev.probity.probes.http.Rerouting;
import dev.probity.probes.schema.SchemaFiles;
import dev.probity.server.access.Access;
import dev.probity.server.access.TargetRule;
import dev.probity.server.api.Api;
import dev.probity.server.config.ConfigException;
import dev.probity.server.config.MonitorConfig;
import dev.probity.server.events.EventHub;
import dev.probity.server.metrics.ServerMetrics;
import dev.probity.server.metrics.ServiceMetrics;
import dev.probity.server.self.HealthVariables;
import dev.probity.server.self.Notifier;
import dev.probity.server.self.Overdue;
import dev.probity.server.self.OwnHealth;
import dev.probity.server.self.Webhook;
import dev.probity.server.services.Catalog;
import dev.probity.server.services.FilesChanged;
import dev.probity.server.services.ReadServices;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The monitor as a process, put together: store, watch, services, interface. Closed in reverse order.
public final class MonitorServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorServer.class);

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "[::]");
    private static final int MOST_UNWRITTEN = 100_000;
    private static final Duration HEALTH_PACE = Duration.ofSeconds(5);
    private static final Duration FILES_PACE = Duration.ofSeconds(2);
    private static final Duration LAST_CHECKS = Duration.ofSeconds(2);
    private static final long MOST_REQUEST_BYTES = 1 << 20;
    /// All listeners to live events may come back at once. With the usual 50 each further one is told to
    /// wait a second, and each after those another.
    private static final int MOST_UNACCEPTED = 1024;

    private final ResultStore store;
    private final NettyTransport transport;
    private final ExecutorService checks;
    private final Loops loops = new Loops();
    private final Board board;
    private final Recorder recorder;
    private final Flushing flushing;
    private final EventHub events;
    private final OwnHealth health;
    private final @Nullable Webhook webhook;
    private final String host;
    private final Javalin web;

    /// Starts everything, or nothing.
    ///
    /// @param store closed with the server
    /// @param environment gives the value of a variable that a services file names
    /// @throws ConfigException when a services file is wrong, or the address cannot be had
    public static MonitorServer start(
            MonitorConfig config, ResultStore store, Function<String, Optional<String>> environment)
            throws ConfigException {
        return new MonitorServer(config, store, HealthVariables.read(environment), environment);
    }

    private MonitorServer(
            MonitorConfig config,
            ResultStore store,
            HealthOptions ownHealth,
            Function<String, Optional<String>> environment)
            throws ConfigException {
        this.store = store;
        this.host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        Time time = Time.system();
        InstantSource clock = time::now;
        var registry = new PrometheusRegistry();
        var metrics = new ServerMetrics(registry);
        events = new EventHub(config.eventClients(), clock.millis());
        transport = new NettyTransport(TransportOptions.DEFAULT);
        checks = Executors.newVirtualThreadPerTaskExecutor();

        var slices = new SoleOwner(store, "process " + ProcessHandle.current().pid());
        board = new Board(store.latest(), config.policy(), clock);
        var trust = new Trust(OutageRule.DEFAULT.withReferences(config.references()), Watch.now(time));
        recorder = new Recorder(store, slices, MOST_UNWRITTEN);
        var checker = new Checker(new JsonText(), time, new SplittableRandom(), config.concurrency());
        var watch = new Watch(
                checker,
                time,
                slices,
                board,
                trust,
                new Watch.Surroundings(recorder::add, new Announcer(events, metrics), checks));

        var catalog = new Catalog(services(config, environment), config.files(), store, slices, roster -> {
            watch.take(roster);
            events.publish("config", () -> new JsonObject(Map.of("services", JsonNumber.of(roster.size()))));
        });
        flushing = new Flushing(recorder, store, config.retention(), metrics, clock);
        var access = new Access(config.tokens());
        var overdue = new Overdue(board, clock);
        webhook = config.webhook() == null ? null : new Webhook(config.webhook());
        health = new OwnHealth(
                ownHealth,
                access,
                new OwnHealth.Parts(
                        recorder, slices, overdue, catalog, trust, events, OpenStore.folder(config.database())),
                listeners(webhook));
        try {
            catalog.restore();
            refuse(catalog.reload());
            figures(metrics, registry, watch, trust, overdue);
            web = web(
                    new Api(
                            access,
                            new Api.Parts(board, watch, trust, store, catalog, events, registry, health),
                            clock),
                    config);
            web.start();
        } catch (JavalinBindException e) {
            closeParts();
            throw new ConfigException(List.of("cannot listen on " + config.host() + ":" + config.port() + ": "
                    + "the address is taken or not ours; choose another with --port or --host"));
        } catch (ConfigException | RuntimeException e) {
            closeParts();
            throw e;
        }
        loops.start("schedule", () -> {
            health.scheduleTurned();
            return watch.turn();
        });
        loops.start("store", flushing);
        loops.start("health", () -> {
            health.look();
            return HEALTH_PACE;
        });
        var changed = new FilesChanged(config.files());
        loops.start("files", () -> {
            if (changed.ask()) {
                report(catalog.reload());
            }
            return FILES_PACE;
        });
        restoreUptime();
    }

    private static StateListener[] listeners(@Nullable Webhook webhook) {
        return webhook == null ? new StateListener[0] : new StateListener[] {new Notifier(webhook)};
    }

    private ReadServices services(MonitorConfig config, Function<String, Optional<String>> environment) {
        var files = new ServicesFiles(
                Protocols.all(transport, Rerouting.NONE, new TargetRule(true)),
                config.defaults(),
                SchemaFiles::new,
                environment,
                InputStream.nullInputStream());
        var ofApi = Protocols.all(transport, Rerouting.NONE, new TargetRule(config.privateTargets()));
        return new ReadServices(files, ofApi, config.defaults());
    }

    private static void refuse(List<Problem> problems) throws ConfigException {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems.stream().map(Problem::toString).toList());
        }
    }

    private static void report(List<Problem> problems) {
        if (problems.isEmpty()) {
            LOG.info("The services files have changed and were taken over");
        } else {
            LOG.error("The services files have changed and are wrong; what they said before stays");
            problems.forEach(problem -> LOG.error("{}", problem));
        }
    }

    private void figures(
            ServerMetrics metrics, PrometheusRegistry registry, Watch watch, Trust trust, Overdue overdue) {
        metrics.gauge(
                        "probity_services",
                        "Services watched.",
                        () -> board.roster().size())
                .gauge("probity_services_overdue", "Services not checked for three intervals.", overdue::count)
                .gauge("probity_checks_skipped", "Times a service was due while its check ran.", watch::skipped)
                .gauge("probity_observer_network_out", "Whether our own network is out.", () -> trust.isOut() ? 1 : 0)
                .gauge("probity_observer_stalls", "Times we did not look.", trust::stalls)
                .gauge(
                        "probity_store_waiting",
                        "Results not yet written.",
                        () -> recorder.backlog().waiting())
                .gauge(
                        "probity_store_written",
                        "Results written.",
                        () -> recorder.backlog().written())
                .gauge(
                        "probity_store_lost",
                        "Results lost because too many waited.",
                        () -> recorder.backlog().lost())
                .gauge("probity_event_listeners", "Listeners to live events.", events::listeners);
        registry.register(new ServiceMetrics(board));
        JvmMetrics.builder().register(registry);
    }

    private static Javalin web(Api api, MonitorConfig address) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = MOST_REQUEST_BYTES;
            config.http.prefer405over404 = true;
            config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            config.jetty.addConnector((server, http) -> {
                var connector = new ServerConnector(server, new HttpConnectionFactory(http));
                connector.setHost(address.host());
                connector.setPort(address.port());
                connector.setAcceptQueueSize(MOST_UNACCEPTED);
                return connector;
            });
            api.mount(config.routes);
        });
    }

    /// In the background, since it asks the store once for each service.
    private void restoreUptime() {
        long now = System.currentTimeMillis();
        Roster roster = board.roster();
        Thread.ofVirtual().name("uptime").start(() -> {
            for (Watched watched : roster.services()) {
                flushing.restore(board.uptime(), watched.id(), now);
            }
        });
    }

    /// How many services it watches now.
    public int services() {
        return board.roster().size();
    }

    /// Where it listens.
    public URI url() {
        return URI.create("http://" + (EVERYWHERE.contains(host) ? "127.0.0.1" : host) + ":" + web.port());
    }

    @Override
    public void close() {
        events.close();
        web.stop();
        closeParts();
    }

    private void closeParts() {
        health.close();
        if (webhook != null) {
            webhook.close();
        }
        loops.close();
        checks.shutdown();
        try {
            if (!checks.awaitTermination(LAST_CHECKS.toMillis(), TimeUnit.MILLISECONDS)) {
                checks.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        transport.close();
        recorder.flush();
        store.close();
    }
}
