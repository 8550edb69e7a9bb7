package dev.probity.bench.parts;

import dev.probity.documents.JsonText;
import dev.probity.monitor.assertion.Evidence;
import dev.probity.monitor.assertion.Expectation;
import dev.probity.monitor.assertion.Judgement;
import dev.probity.monitor.json.JsonParser;
import dev.probity.monitor.probe.Response;
import dev.probity.monitor.probe.Trace;
import dev.probity.testkit.FakeProbe.FakeResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Judging a JSON response of about two thousand characters by one assertion beside the status.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JudgeResponse {
    private static final String SCHEMA = """
            {"type": "object", "required": ["status", "components"],
             "properties": {"status": {"enum": ["UP", "DOWN"]},
                            "components": {"type": "array", "items": {"type": "object", "required": ["name"]}}}}
            """;

    /// Written as in a services file; empty for the status alone.
    @Param({
        "",
        "{json: $.status, equals: UP}",
        "{json: '$.components[?@.name==\"component-19\"].status', equals: UP}",
        "{header: content-type, matches: 'application/json.*'}",
        "{body: contains, value: component-19}",
        "{body: matches, value: 'component-1[0-9]'}",
        "{schema: schema.json}"
    })
    public String assertion = "";

    private final JsonParser parser = new JsonText();
    private final Response response =
            new FakeResponse(200, Map.of("content-type", "application/json; charset=utf-8"), body());
    private List<Expectation> expectations = List.of();

    private static String body() {
        return IntStream.range(0, 20)
                .mapToObj(i -> """
                        {"name": "component-%d", "status": "UP", "details": {"latencyMs": %d, "instances": [1, 2, 3]}}
                        """.formatted(i, 10 + i))
                .collect(Collectors.joining(",", "{\"status\": \"UP\", \"components\": [", "]}"));
    }

    @Setup
    public void read() throws IOException {
        Path folder = Files.createTempDirectory("bench");
        Path schema = Files.writeString(folder.resolve("schema.json"), SCHEMA);
        String service = "- {name: it, url: 'http://it.example.org/', assertions: [" + assertion + "]}";
        expectations =
                Reading.services("services.yaml", service, folder).getFirst().expectations();
        Files.delete(schema);
        Files.delete(folder);
    }

    @Benchmark
    public Judgement judge() {
        Judgement judgement = Judgement.of(expectations, new Evidence(response, Trace.NONE, Instant.EPOCH, parser));
        if (!(judgement instanceof Judgement.Good)) {
            throw new IllegalStateException("" + judgement);
        }
        return judgement;
    }
}
