package dev.probity.health;

import dev.probity.health.run.Machinery;
import dev.probity.health.run.Schedule;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Knows the components of an application and finds out how they are.
///
/// Reports never throw and never wait longer than the longest timeout of their components: checks run concurrently,
/// each on a thread of its own; one that does not come back is given up, reported, and not started again before it
/// does. Those who ask at the same time share one run, and its result is served again for a moment.
///
/// ```
/// HealthChecker health = new HealthChecker();
/// health.register("disk", new DiskSpaceCheck(Path.of("/var/lib/shop"), 1L << 30));
/// SystemHealth now = health.checkAll();
/// ```
public final class HealthChecker implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.probity.health");

    private final HealthOptions options;
    private final Machinery machinery;
    private final Map<String, Component> byKey = new ConcurrentHashMap<>();
    private final List<Component> components = new CopyOnWriteArrayList<>();
    private final List<ResultListener> listeners = new CopyOnWriteArrayList<>();

    public HealthChecker() {
        this(HealthOptions.defaults());
    }

    public HealthChecker(HealthOptions options) {
        this(options, Machinery.system());
    }

    /// @param machinery the clocks, threads and chance to go by; its time is closed with this checker
    public HealthChecker(HealthOptions options, Machinery machinery) {
        this.options = options;
        this.machinery = machinery;
    }

    public HealthOptions options() {
        return options;
    }

    /// Tells the listener every result from now on.
    public HealthChecker listen(ResultListener listener) {
        listeners.add(listener);
        return this;
    }

    /// Registers a component that is required, belongs to readiness and is checked on demand.
    ///
    /// @throws IllegalArgumentException see [#register(String, HealthCheck, CheckOptions)]
    public HealthChecker register(String name, HealthCheck check) {
        return register(name, check, CheckOptions.defaults());
    }

    /// Registers a component. With a schedule its first check begins at once.
    ///
    /// @param name told apart from others ignoring case and punctuation
    /// @throws IllegalArgumentException for a blank name, a name that is taken, something null, or a check in the
    ///     liveness group that is no [LivenessCheck]
    public HealthChecker register(@Nullable String name, @Nullable HealthCheck check, @Nullable CheckOptions how) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("the name of a component is " + (name == null ? "null" : "blank"));
        }
        if (check == null || how == null) {
            throw new IllegalArgumentException(
                    "the " + (check == null ? "check" : "options") + " of component '" + name + "' is null");
        }
        if (how.groups().contains(Group.LIVENESS) && !(check instanceof LivenessCheck)) {
            throw new IllegalArgumentException("component '" + name + "' cannot be part of liveness: "
                    + check.getClass().getName() + " is no LivenessCheck, and restarting mends no dependency");
        }
        add(new Component(name.strip(), check, how, options, machinery, this::tell));
        return this;
    }

    private void add(Component component) {
        Component taken = byKey.putIfAbsent(Names.key(component.name()), component);
        if (taken != null) {
            throw new IllegalArgumentException(
                    "a component '" + taken.name() + "' is registered already, '" + component.name() + "' is the same");
        }
        if (!options.isEnabled(component.name())) {
            return;
        }
        components.add(component);
        Schedule schedule = component.options().schedule();
        if (schedule != null) {
            new BackgroundRefresh(component, schedule, machinery).run();
        }
    }

    /// The enabled components, in the order of their registration.
    public List<String> components() {
        return components.stream().map(Component::name).toList();
    }

    /// How one component is. Fails for a wrong name only, never for what the check does.
    ///
    /// @throws HealthCheckException no enabled component has this name
    public ComponentStatus checkComponent(String name) {
        Component component = byKey.get(Names.key(name));
        if (component == null || !components.contains(component)) {
            throw new HealthCheckException("There is no component '" + name + "'; there are " + components());
        }
        return component.current().join();
    }

    /// How all components are. Never throws.
    public SystemHealth checkAll() {
        return check(component -> true);
    }

    /// How the components of one group are; healthy without any. Never throws.
    public SystemHealth checkGroup(Group group) {
        return check(component -> component.options().groups().contains(group));
    }

    private SystemHealth check(Predicate<Component> wanted) {
        List<Component> asked = components.stream().filter(wanted).toList();
        List<CompletableFuture<ComponentStatus>> answers =
                asked.stream().map(Component::current).toList();
        HealthStatus overall = HealthStatus.HEALTHY;
        List<ComponentStatus> statuses = new ArrayList<>(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            ComponentStatus status = answers.get(i).join(); // each comes by its deadline
            overall = overall.worst(asked.get(i).options().criticality().cap(status.status()));
            statuses.add(status);
        }
        return new SystemHealth(overall, statuses, machinery.time().now());
    }

    private void tell(Observation observation) {
        for (ResultListener listener : listeners) {
            try {
                listener.observed(observation);
            } catch (RuntimeException | Error e) {
                LOG.log(
                        Level.ERROR,
                        "A listener failed on " + observation.status().name(),
                        e);
            }
        }
    }

    /// Ends the background checks and gives up the running ones. What is known can still be asked for.
    @Override
    public void close() {
        machinery.time().close();
        components.forEach(Component::close);
    }
}
