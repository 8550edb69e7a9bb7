package dev.probity.server;

import dev.probity.server.metrics.ServerMetrics;
import dev.probity.server.metrics.ServiceMetrics;
import dev.probity.server.self.Overdue;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/// The figures that are read when somebody asks for them.
final class Figures {
    private Figures() {}

    static void register(ServerMetrics metrics, Engine engine, Overdue overdue, PrometheusRegistry registry) {
        var board = engine.board;
        var recorder = engine.recorder;
        var trust = engine.trust;
        metrics.gauge(
                        "probity_services",
                        "Services watched.",
                        () -> board.roster().size())
                .gauge("probity_services_overdue", "Services not checked for three intervals.", overdue::count)
                .gauge("probity_checks_skipped", "Times a service was due while its check ran.", engine.watch::skipped)
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
                .gauge("probity_event_listeners", "Listeners to live events.", engine.events::listeners);
        registry.register(new ServiceMetrics(board));
        JvmMetrics.builder().register(registry);
    }
}
