package dev.probity.health;

import dev.probity.health.run.Confirmed;
import dev.probity.health.run.Flight;
import dev.probity.health.run.Machinery;
import dev.probity.health.run.Outcome;
import dev.probity.health.run.Plan;
import dev.probity.health.run.Schedule;
import dev.probity.health.run.Task;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One registered component: what is known of it, and at most one run that finds out anew.
///
/// Whoever asks while a run is under way waits for that run. While an earlier check still hangs none is started.
/// Nothing here throws, and every answer comes by the component's timeout.
final class Component {
    private final String name;
    private final CheckOptions options;
    private final Task<Finding> task;
    private final Plan plan;
    private final Duration cacheFor;
    private final Machinery machinery;
    private final Consumer<Observation> observers;

    private final Object lock = new Object();
    private Confirmed<HealthStatus> confirmed;
    private @Nullable Known known;
    private @Nullable CompletableFuture<ComponentStatus> pending;
    private @Nullable Flight<Finding> flight;
    private boolean closed;

    /// A result and when it came, on the clock that only goes forward.
    private record Known(Observation observation, long nanos) {}

    Component(
            String name,
            HealthCheck check,
            CheckOptions options,
            HealthOptions general,
            Machinery machinery,
            Consumer<Observation> observers) {
        this.name = name;
        this.options = options;
        this.task = new CheckTask(name, check);
        int retries = options.retries() == null ? general.retries() : options.retries();
        this.plan = new Plan(general.timeoutOf(name, options), retries, general.retryDelay());
        this.cacheFor = general.cacheFor();
        this.machinery = machinery;
        this.observers = observers;
        this.confirmed = Confirmed.of(options.initially());
    }

    String name() {
        return name;
    }

    CheckOptions options() {
        return options;
    }

    /// How it is now, as far as need be: what is known if it is fresh (or refreshed in the background), else a run.
    CompletableFuture<ComponentStatus> current() {
        Known last;
        boolean serve;
        synchronized (lock) {
            last = known;
            serve = closed
                    || options.schedule() != null
                    || (last != null && ageOf(last).compareTo(cacheFor) < 0);
        }
        return serve && last != null ? CompletableFuture.completedFuture(shown(last)) : refresh();
    }

    /// Runs the check, or joins the run that is under way.
    CompletableFuture<ComponentStatus> refresh() {
        CompletableFuture<ComponentStatus> mine = new CompletableFuture<>();
        Flight<Finding> next;
        synchronized (lock) {
            if (pending != null) {
                return pending;
            }
            if (closed) {
                return CompletableFuture.completedFuture(
                        new ComponentStatus(name, HealthStatus.UNHEALTHY, "The health checker is closed"));
            }
            pending = mine;
            next = flight != null && flight.hangs() ? null : new Flight<>(task, plan, machinery, this::landed);
            flight = next == null ? flight : next;
        }
        if (next == null) {
            observe(Reading.status(name, Reading.hanging(plan.timeout()), Duration.ZERO));
        } else {
            next.start();
        }
        return mine;
    }

    void close() {
        Flight<Finding> running;
        synchronized (lock) {
            closed = true;
            running = flight;
        }
        if (running != null) {
            running.abandon();
        }
    }

    private void landed(Outcome<Finding> outcome) {
        observe(Reading.of(name, outcome));
    }

    private void observe(ComponentStatus seen) {
        Observation observation;
        synchronized (lock) {
            Verdict verdict = Verdict.of(seen, confirmed, options.effectiveThresholds());
            confirmed = verdict.confirmed();
            ComponentStatus reported = withCriticality(verdict.reported());
            observation =
                    new Observation(reported, seen.status(), machinery.time().now());
            known = new Known(observation, machinery.time().nanoTime());
        }
        observers.accept(observation);
        CompletableFuture<ComponentStatus> waiting;
        synchronized (lock) {
            waiting = pending;
            pending = null;
        }
        if (waiting != null) {
            waiting.complete(observation.status());
        }
    }

    private ComponentStatus withCriticality(ComponentStatus status) {
        Criticality criticality = options.criticality();
        return criticality == Criticality.REQUIRED ? status : status.with("criticality", criticality.name());
    }

    private Duration ageOf(Known last) {
        return Duration.ofNanos(machinery.time().nanoTime() - last.nanos());
    }

    /// What is known, with its age where that matters. A background result that is too old is not believed.
    private ComponentStatus shown(Known last) {
        ComponentStatus status = last.observation().status();
        Schedule schedule = options.schedule();
        if (schedule == null) {
            return status;
        }
        ComponentStatus dated = status.with("checked_at", last.observation().at());
        Duration age = ageOf(last);
        if (age.compareTo(schedule.staleAfter()) <= 0) {
            return dated;
        }
        String stale = "Not checked for " + age.toSeconds() + " s";
        String message = status.message().isEmpty() ? stale : stale + "; before that: " + status.message();
        return dated.as(status.status().worst(HealthStatus.DEGRADED), message).with("stale", true);
    }
}
