package dev.probity.server.self;

import dev.probity.health.CheckOptions;
import dev.probity.health.Criticality;
import dev.probity.health.Finding;
import dev.probity.health.Group;
import dev.probity.health.HealthChecker;
import dev.probity.health.HealthOptions;
import dev.probity.health.checks.DiskSpaceCheck;
import dev.probity.health.checks.HeartbeatCheck;
import dev.probity.health.checks.resilience.ResilienceCheck;
import dev.probity.health.events.StateChange;
import dev.probity.health.events.StateChanges;
import dev.probity.health.events.StateListener;
import dev.probity.health.export.Detail;
import dev.probity.health.export.HealthEndpoint;
import dev.probity.health.export.HealthRequest;
import dev.probity.health.export.HealthResponse;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.slice.Slices;
import dev.probity.monitor.source.Problem;
import dev.probity.monitor.watch.Recorder;
import dev.probity.monitor.watch.Trust;
import dev.probity.server.access.Access;
import dev.probity.server.access.Scope;
import dev.probity.server.events.EventHub;
import dev.probity.server.services.Catalog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the monitor itself is well: its components, and the endpoint that tells.
///
/// Strangers see names and statuses, whoever may read the API sees reasons.
public final class OwnHealth implements AutoCloseable {
    /// What the variables `HEALTH_CHECK_<COMPONENT>_TIMEOUT_MS` and `HEALTH_CHECK_ENABLED_COMPONENTS` can
    /// name.
    public static final List<String> COMPONENTS = List.of(
            "scheduler",
            "database",
            "ownership",
            "checks",
            "services",
            "network",
            "events",
            "disk",
            "delivery",
            "resilience");

    private static final Logger LOG = LoggerFactory.getLogger(OwnHealth.class);
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(10);
    private static final long LEAST_DISK = 100_000_000;
    private static final int MOST_PROBLEMS_SHOWN = 5;

    private final HealthChecker health;
    private final StateChanges changes;
    private final HeartbeatCheck schedule = new HeartbeatCheck(LONGEST_STANDSTILL);
    private final HealthEndpoint endpoint;

    /// What is always looked at.
    public record Parts(
            Recorder recorder, Slices slices, Overdue overdue, Catalog catalog, Trust trust, EventHub events) {}

    /// @param listeners told of changes beside the log
    public OwnHealth(HealthOptions options, Access access, Parts parts, StateListener... listeners) {
        changes = new StateChanges(
                Stream.concat(Stream.of(OwnHealth::tell), Stream.of(listeners)).toArray(StateListener[]::new));
        health = new HealthChecker(options).listen(changes);
        health.register("scheduler", schedule, CheckOptions.defaults().groups(Group.LIVENESS, Group.READINESS));
        health.register("database", () -> database(parts.recorder().backlog()));
        health.register("ownership", () -> ownership(parts.slices()));
        health.register("checks", () -> checks(parts.overdue().count()));
        health.register("services", () -> services(parts.catalog().problems()));
        health.register("network", () -> network(parts.trust().isOut()));
        health.register("events", () -> events(parts.events()), important());
        endpoint = HealthEndpoint.of(health).detail(request -> detail(access, request));
    }

    /// Looks at the room there is for a store in a folder, too.
    public void watchDisk(Path folder) {
        health.register("disk", new DiskSpaceCheck(folder, LEAST_DISK), important());
    }

    /// Looks at messages that go out, and the circuit breakers on their way, too.
    public void watchDelivery(Webhook webhook) {
        health.register("delivery", webhook, important());
        health.register("resilience", new ResilienceCheck(webhook.breakers()), important());
    }

    private static CheckOptions important() {
        return CheckOptions.defaults().criticality(Criticality.IMPORTANT);
    }

    private static Detail detail(Access access, HealthRequest request) {
        String authorization = request.headers().get("Authorization");
        return access.ask(authorization, Scope.READ) == Access.Answer.GRANTED ? Detail.PRIVATE : Detail.PUBLIC;
    }

    private static void tell(StateChange change) {
        LOG.info("Our own component {} is {} (was {})", change.component(), change.to(), change.from());
    }

    private static Finding database(Recorder.Backlog backlog) {
        Finding finding = backlog.trouble() == null
                ? Finding.healthy()
                : Finding.unhealthy("Results cannot be written: " + backlog.trouble());
        return finding.with("waiting", backlog.waiting())
                .with("written", backlog.written())
                .with("lost", backlog.lost());
    }

    private static Finding ownership(Slices slices) {
        int foreign = Slice.COUNT - slices.owned().size();
        return foreign == 0
                ? Finding.healthy()
                : Finding.unhealthy("Another process has taken over " + foreign + " of " + Slice.COUNT
                        + " slices of the store; we no longer check or write them");
    }

    private static Finding checks(long overdue) {
        Finding finding = overdue == 0
                ? Finding.healthy()
                : Finding.degraded(overdue + " services were not checked for three intervals");
        return finding.with("overdue", overdue);
    }

    private static Finding services(List<Problem> problems) {
        return problems.isEmpty()
                ? Finding.healthy()
                : Finding.degraded(problems.stream()
                        .limit(MOST_PROBLEMS_SHOWN)
                        .map(Problem::toString)
                        .collect(Collectors.joining("; ")));
    }

    private static Finding network(boolean out) {
        return out
                ? Finding.degraded("Our own network seems to be out; what we cannot reach counts as UNKNOWN")
                : Finding.healthy();
    }

    private static Finding events(EventHub events) {
        Finding finding = events.isFull() ? Finding.degraded("All places for listeners are taken") : Finding.healthy();
        return finding.with("listeners", events.listeners());
    }

    /// The loop that begins checks has turned.
    public void scheduleTurned() {
        schedule.beat();
    }

    /// Looks at everything, so that changes are noticed when nobody asks.
    public void look() {
        health.checkAll();
    }

    /// Answers `/livez`, `/readyz`, `/v1/health` and `/metrics/health`.
    public HealthResponse answer(HealthRequest request) {
        return endpoint.handle(request);
    }

    @Override
    public void close() {
        health.close();
        changes.close();
    }
}
