package dev.probity.server.api;

import dev.probity.health.export.HealthRequest;
import dev.probity.health.export.HealthResponse;
import dev.probity.monitor.source.Problem;
import dev.probity.server.self.OwnHealth;
import dev.probity.server.services.Catalog;
import io.javalin.http.Context;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.util.List;

/// What the monitor tells about itself.
final class SystemResource {
    private final OwnHealth health;
    private final Catalog catalog;
    private final PrometheusRegistry registry;
    private final ExpositionFormats formats = ExpositionFormats.init();

    SystemResource(OwnHealth health, Catalog catalog, PrometheusRegistry registry) {
        this.health = health;
        this.catalog = catalog;
        this.registry = registry;
    }

    /// Whether the process runs and does its work.
    void health(Context context) {
        String query = context.queryString();
        HealthResponse response = health.answer(new HealthRequest(
                context.method().name(), context.path(), query == null ? "" : query, context::header));
        context.status(response.code()).result(response.body());
        response.headers().forEach(context::header);
    }

    void metrics(Context context) throws IOException {
        ExpositionFormatWriter writer = formats.findWriter(context.header("Accept"));
        context.contentType(writer.getContentType());
        writer.write(context.outputStream(), registry.scrape());
    }

    /// Reads the services files again and says what is wrong with them.
    void reload(Context context) {
        List<String> problems = catalog.reload().stream().map(Problem::toString).toList();
        context.status(problems.isEmpty() ? 200 : 422)
                .contentType("application/json")
                .result(new Members()
                        .flag("applied", problems.isEmpty())
                        .texts("problems", problems)
                        .toString());
    }
}
