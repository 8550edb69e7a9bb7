package dev.probity.server;

import dev.probity.health.HealthOptions;
import dev.probity.health.events.StateListener;
import dev.probity.monitor.check.Time;
import dev.probity.monitor.source.Problem;
import dev.probity.monitor.store.ResultStore;
import dev.probity.server.access.Access;
import dev.probity.server.api.Api;
import dev.probity.server.config.ConfigException;
import dev.probity.server.config.MonitorConfig;
import dev.probity.server.metrics.ServerMetrics;
import dev.probity.server.self.HealthVariables;
import dev.probity.server.self.Notifier;
import dev.probity.server.self.Overdue;
import dev.probity.server.self.OwnHealth;
import dev.probity.server.self.Webhook;
import dev.probity.server.services.FilesChanged;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The monitor as a process, put together: the engine that watches, its own health, the interface, and
/// the loops that turn all of it. Closed in reverse order.
public final class MonitorServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorServer.class);
    private static final Duration HEALTH_PACE = Duration.ofSeconds(5);
    private static final Duration FILES_PACE = Duration.ofSeconds(2);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Engine engine;
    private final WebServer web;

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
        Time time = Time.system();
        InstantSource clock = time::now;
        var registry = new PrometheusRegistry();
        var metrics = new ServerMetrics(registry);
        engine = own(new Engine(config, store, time, metrics, environment));
        try {
            engine.begin();
            var access = new Access(config.tokens());
            var overdue = new Overdue(engine.board, clock);
            OwnHealth health = health(config, ownHealth, access, overdue);
            Figures.register(metrics, engine, overdue, registry);
            var shown = new Api.Parts(
                    engine.board, engine.watch, engine.trust, store, engine.catalog, engine.events, registry, health);
            web = own(new WebServer(new Api(access, shown, clock), config));
            turn(config, new Flushing(engine.recorder, store, config.retention(), metrics, clock), health, clock);
        } catch (ConfigException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Is closed with the server, before what it owned already.
    private <T extends AutoCloseable> T own(T part) {
        parts.push(part);
        return part;
    }

    private OwnHealth health(MonitorConfig config, HealthOptions options, Access access, Overdue overdue) {
        Webhook webhook = config.webhook() == null ? null : own(new Webhook(config.webhook()));
        var looked = new OwnHealth.Parts(
                engine.recorder, engine.slices, overdue, engine.catalog, engine.trust, engine.events);
        OwnHealth health = own(new OwnHealth(options, access, looked, listeners(webhook)));
        OpenStore.folder(config.database()).ifPresent(health::watchDisk);
        if (webhook != null) {
            health.watchDelivery(webhook);
        }
        return health;
    }

    private static StateListener[] listeners(@Nullable Webhook webhook) {
        return webhook == null ? new StateListener[0] : new StateListener[] {new Notifier(webhook)};
    }

    private void turn(MonitorConfig config, Flushing flushing, OwnHealth health, InstantSource clock) {
        Loops loops = own(new Loops());
        loops.start("schedule", () -> {
            health.scheduleTurned();
            return engine.watch.turn();
        });
        loops.start("store", flushing);
        loops.start("health", () -> {
            health.look();
            return HEALTH_PACE;
        });
        var changed = new FilesChanged(config.files());
        loops.start("files", () -> {
            if (changed.ask()) {
                report(engine.catalog.reload());
            }
            return FILES_PACE;
        });
        long now = clock.millis();
        // In the background, since it asks the store once for each service.
        Thread.ofVirtual()
                .name("uptime")
                .start(() -> engine.board
                        .roster()
                        .services()
                        .forEach(watched -> flushing.restore(engine.board.uptime(), watched.id(), now)));
    }

    private static void report(List<Problem> problems) {
        if (problems.isEmpty()) {
            LOG.info("The services files have changed and were taken over");
        } else {
            LOG.error("The services files have changed and are wrong; what they said before stays");
            problems.forEach(problem -> LOG.error("{}", problem));
        }
    }

    /// How many services it watches now.
    public int services() {
        return engine.board.roster().size();
    }

    /// Where it can be reached from this machine.
    public URI url() {
        return web.url();
    }

    /// Listeners to live events are told first, since the interface waits for them.
    @Override
    public void close() {
        engine.events.close();
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.error("A part could not be closed in good order", e);
            }
        }
    }
}
