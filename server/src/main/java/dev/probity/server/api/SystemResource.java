package dev.probity.server.api;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.server.services.Catalog;
import io.javalin.http.Context;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/// What the monitor tells about itself.
final class SystemResource {
    private final Supplier<List<String>> obstacles;
    private final Catalog catalog;
    private final PrometheusRegistry registry;
    private final ExpositionFormats formats = ExpositionFormats.init();

    /// @param obstacles why we cannot do our work now, each a sentence; none when all is well
    SystemResource(Supplier<List<String>> obstacles, Catalog catalog, PrometheusRegistry registry) {
        this.obstacles = obstacles;
        this.catalog = catalog;
        this.registry = registry;
    }

    /// Whether the process runs; it hangs on nothing else.
    void live(Context context) {
        context.contentType("application/json").result("{\"status\":\"HEALTHY\"}");
    }

    /// Whether the monitor does its work.
    void ready(Context context) {
        List<String> found = obstacles.get();
        context.status(found.isEmpty() ? 200 : 503)
                .contentType("application/json")
                .result(new Members()
                        .text("status", found.isEmpty() ? "HEALTHY" : "UNHEALTHY")
                        .texts("obstacles", found)
                        .json()
                        .toString());
    }

    void metrics(Context context) throws IOException {
        ExpositionFormatWriter writer = formats.findWriter(context.header("Accept"));
        context.contentType(writer.getContentType());
        writer.write(context.outputStream(), registry.scrape());
    }

    /// Reads the services files again and says what is wrong with them.
    void reload(Context context) {
        List<Json> problems = catalog.reload().stream()
                .<Json>map(problem -> new JsonString(problem.toString()))
                .toList();
        context.status(problems.isEmpty() ? 200 : 422)
                .contentType("application/json")
                .result(new Members()
                        .flag("applied", problems.isEmpty())
                        .put("problems", new JsonArray(problems))
                        .json()
                        .toString());
    }
}
