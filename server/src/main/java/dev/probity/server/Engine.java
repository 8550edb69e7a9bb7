package dev.probity.server;

import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.documents.JsonText;
import dev.probity.documents.ServicesFiles;
import dev.probity.monitor.check.Checker;
import dev.probity.monitor.check.Time;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.observer.OutageRule;
import dev.probity.monitor.slice.Slices;
import dev.probity.monitor.slice.SoleOwner;
import dev.probity.monitor.source.Problem;
import dev.probity.monitor.store.ResultStore;
import dev.probity.monitor.watch.Board;
import dev.probity.monitor.watch.Recorder;
import dev.probity.monitor.watch.Roster;
import dev.probity.monitor.watch.Trust;
import dev.probity.monitor.watch.Watch;
import dev.probity.monitor.watch.Watcher;
import dev.probity.probes.Protocols;
import dev.probity.probes.http.Rerouting;
import dev.probity.probes.schema.SchemaFiles;
import dev.probity.server.access.TargetRule;
import dev.probity.server.config.ConfigException;
import dev.probity.server.config.MonitorConfig;
import dev.probity.server.events.EventHub;
import dev.probity.server.services.Catalog;
import dev.probity.server.services.ReadServices;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// What watches: everything but what is served. It does nothing by itself; loops turn it.
final class Engine implements AutoCloseable {
    private static final int MOST_UNWRITTEN = 100_000;
    private static final Duration LAST_CHECKS = Duration.ofSeconds(2);

    final ResultStore store;
    final Slices slices;
    final Board board;
    final Trust trust;
    final Recorder recorder;
    final EventHub events;
    final Watch watch;
    final Catalog catalog;
    private final NettyTransport transport;
    private final Checker checker;
    private final ExecutorService checks;

    /// @param store closed with the engine
    /// @param environment gives the value of a variable that a services file names
    Engine(
            MonitorConfig config,
            ResultStore store,
            Time time,
            Watcher metrics,
            Function<String, Optional<String>> environment) {
        this.store = store;
        // The store comes first: it may refuse, and then nothing else has to be let go of.
        slices = new SoleOwner(store, "process " + ProcessHandle.current().pid());
        board = new Board(store.latest(), config.policy(), time::now);
        trust = new Trust(OutageRule.DEFAULT.withReferences(config.references()), Watch.now(time));
        recorder = new Recorder(store, slices, MOST_UNWRITTEN);
        events = new EventHub(config.eventClients(), time.now().toEpochMilli());
        transport = new NettyTransport(TransportOptions.DEFAULT);
        checks = Executors.newVirtualThreadPerTaskExecutor();
        checker = new Checker(new JsonText(), time, new SplittableRandom(), config.concurrency());
        var surroundings = new Watch.Surroundings(recorder::add, new Announcer(events, metrics), checks);
        watch = new Watch(checker, time, slices, board, trust, surroundings);
        catalog = new Catalog(services(config, environment), config.files(), store, slices, this::take);
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

    private void take(Roster roster) {
        watch.take(roster);
        events.publish("config", () -> new JsonObject(Map.of("services", JsonNumber.of(roster.size()))));
    }

    /// Takes in the services there are.
    ///
    /// @throws ConfigException when a services file is wrong
    void begin() throws ConfigException {
        catalog.restore();
        List<Problem> problems = catalog.reload();
        if (!problems.isEmpty()) {
            throw new ConfigException(problems.stream().map(Problem::toString).toList());
        }
    }

    /// Lets checks under way end, but not for long, and writes what was seen.
    @Override
    public void close() {
        try {
            if (checker.awaitEnd(LAST_CHECKS)) {
                checks.shutdown();
                // They have ended and only have to count.
                checks.awaitTermination(LAST_CHECKS.toMillis(), TimeUnit.MILLISECONDS);
            }
            checks.shutdownNow();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        transport.close();
        recorder.flush();
        store.close();
    }
}
