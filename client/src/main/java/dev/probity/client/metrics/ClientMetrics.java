package dev.probity.client.metrics;

import dev.probity.client.OriginState;
import dev.probity.client.ResilientClient;
import dev.probity.client.breaker.CircuitState;
import dev.probity.client.event.ClientEvent;
import dev.probity.client.event.ClientEvent.AttemptEnded;
import dev.probity.client.event.ClientEvent.CallBegan;
import dev.probity.client.event.ClientEvent.CallFailed;
import dev.probity.client.event.ClientEvent.CallSucceeded;
import dev.probity.client.event.ClientEvent.CircuitChanged;
import dev.probity.client.event.ClientEvent.RetryPlanned;
import dev.probity.client.event.ClientListener;
import dev.probity.client.exception.ClientException;
import dev.probity.client.exception.StatusException;
import dev.probity.client.report.Attempt;
import dev.probity.client.report.CallId;
import dev.probity.client.report.CallReport;
import dev.probity.client.report.Ending;
import dev.probity.client.report.StopReason;
import dev.probity.client.transport.Origin;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/// Counts and times the calls of a client in Micrometer, by client and origin, never by URL.
///
/// Calls and attempts carry the names of OpenTelemetry; breaker, bulkhead and retries those of Resilience4j, so that
/// dashboards made for these show a client too. Needs `io.micrometer:micrometer-core` on the class path, which the
/// client itself does not.
public final class ClientMetrics implements ClientListener {
    private final ResilientClient client;
    private final MeterRegistry registry;
    private final Tags tags;
    private final Set<Origin> measured = ConcurrentHashMap.newKeySet();

    private ClientMetrics(ResilientClient client, MeterRegistry registry, String name) {
        this.client = client;
        this.registry = registry;
        this.tags = Tags.of("client", name);
    }

    /// From now on the client is measured.
    ///
    /// @param name of the client, the tag `client`
    public static void bind(ResilientClient client, MeterRegistry registry, String name) {
        client.listen(new ClientMetrics(client, registry, name));
    }

    @Override
    public void onEvent(ClientEvent event) {
        switch (event) {
            case CallBegan began -> measure(began.id().origin());
            case AttemptEnded ended -> attempt(ended);
            case RetryPlanned retry ->
                count("http.request.resend_count", retry.id().origin(), Tags.empty());
            case CallSucceeded succeeded -> call(succeeded.report(), "success", statusClass(succeeded.status()));
            case CallFailed failed -> failed(failed.failure());
            case CircuitChanged changed ->
                count(
                        "probity.client.circuit.changes",
                        changed.origin(),
                        Tags.of("to", name(changed.change().to())));
        }
    }

    private void attempt(AttemptEnded ended) {
        CallId id = ended.id();
        Attempt attempt = ended.attempt();
        String outcome = switch (attempt.ending()) {
            case Ending.Answered answered -> statusClass(answered.status());
            case Ending.Failed failed -> name(failed.kind());
        };
        Tags more = Tags.of("outcome", outcome, "connection", attempt.warm() ? "warm" : "cold");
        Duration total = attempt.timings().total();
        time("probity.client.attempt.duration", id.origin(), more.and("method", id.method()), total);
        time("resilience4j.circuitbreaker.calls", id.origin(), kind(name(ended.judgement())), total);
    }

    private void failed(ClientException failure) {
        CallReport report = failure.report();
        if (report.stopped() == StopReason.CIRCUIT_OPEN) {
            count("resilience4j.circuitbreaker.not.permitted.calls", report.id().origin(), kind("not_permitted"));
        }
        String status = failure instanceof StatusException e ? statusClass(e.status()) : "none";
        call(report, failure.getClass().getSimpleName(), status);
    }

    private void call(CallReport report, String outcome, String statusClass) {
        boolean retried = report.attempts().size() > 1;
        boolean good = outcome.equals("success");
        time(
                "http.client.request.duration",
                report.id().origin(),
                Tags.of(
                        "outcome",
                        outcome,
                        "status",
                        statusClass,
                        "method",
                        report.id().method()),
                report.elapsed());
        String kind = (good ? "successful_" : "failed_") + (retried ? "with_retry" : "without_retry");
        count("resilience4j.retry.calls", report.id().origin(), kind(kind));
        if (!good) {
            String reason = name(report.stopped());
            count("probity.client.stopped", report.id().origin(), Tags.of("reason", reason));
        }
    }

    private static Tags kind(String kind) {
        return Tags.of("kind", kind);
    }

    private void time(String name, Origin origin, Tags more, Duration duration) {
        Timer.builder(name).tags(tags(name, origin, more)).register(registry).record(duration);
    }

    private void count(String name, Origin origin, Tags more) {
        registry.counter(name, tags(name, origin, more)).increment();
    }

    /// Meters of Resilience4j have a `name` too, by which its dashboards choose.
    private Tags tags(String name, Origin origin, Tags more) {
        Tags all = tags.and("origin", origin.toString()).and(more);
        return name.startsWith("resilience4j.") ? all.and("name", origin.toString()) : all;
    }

    /// The gauges of an origin, when it is first seen.
    private void measure(Origin origin) {
        if (!measured.add(origin)) {
            return;
        }
        gauge("probity.client.budget.tokens", origin, Tags.empty(), OriginState::tokens);
        gauge("probity.client.bulkhead.waiting", origin, Tags.empty(), OriginState::waiting);
        gauge("resilience4j.bulkhead.max.allowed.concurrent.calls", origin, Tags.empty(), OriginState::places);
        gauge(
                "resilience4j.bulkhead.available.concurrent.calls",
                origin,
                Tags.empty(),
                state -> (double) state.places() - state.active());
        gauge(
                "resilience4j.circuitbreaker.buffered.calls",
                origin,
                kind("failed"),
                state -> state.circuit().counts().failed());
        gauge(
                "resilience4j.circuitbreaker.buffered.calls",
                origin,
                kind("successful"),
                state -> state.circuit().counts().succeeded());
        gauge(
                "resilience4j.circuitbreaker.slow.calls",
                origin,
                Tags.empty(),
                state -> state.circuit().counts().slow());
        gauge(
                "resilience4j.circuitbreaker.failure.rate",
                origin,
                Tags.empty(),
                state -> 100 * state.circuit().counts().failureRate());
        gauge(
                "resilience4j.circuitbreaker.slow.call.rate",
                origin,
                Tags.empty(),
                state -> 100 * state.circuit().counts().slowRate());
        for (CircuitState each : CircuitState.values()) {
            gauge(
                    "resilience4j.circuitbreaker.state",
                    origin,
                    Tags.of("state", name(each)),
                    state -> state.circuit().state() == each ? 1 : 0);
        }
    }

    private void gauge(String name, Origin origin, Tags more, ToDoubleFunction<OriginState> value) {
        Gauge.builder(
                        name,
                        client,
                        measured -> measured.state()
                                .of(origin)
                                .map(value::applyAsDouble)
                                .orElse(Double.NaN))
                .tags(tags(name, origin, more))
                .register(registry);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String statusClass(int status) {
        return status / 100 + "xx";
    }
}
