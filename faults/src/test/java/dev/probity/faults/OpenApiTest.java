package dev.probity.faults;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.documents.JsonText;
import dev.probity.faults.config.FaultServerConfig;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `/openapi.json` beside what the server does.
class OpenApiTest {
    private final FaultServer server = FaultServer.start(FaultServerConfig.local());
    private final Client client = new Client(server.url());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void documentsEveryRouteAndNoOther() throws Exception {
        var documented = new TreeSet<String>();
        JsonObject paths = (JsonObject) member(document(), "paths");
        paths.members()
                .forEach((path, methods) -> ((JsonObject) methods)
                        .members()
                        .keySet()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        var routes = new TreeSet<String>();
        server.routes().forEach(route -> routes.add(route.method() + " " + route.pattern()));
        assertThat(documented).isEqualTo(routes);
    }

    /// The methods of a path are known by what is allowed to somebody who uses another.
    @Test
    void everyDocumentedPathAnswersToItsMethodsOnly() throws Exception {
        JsonObject paths = (JsonObject) member(document(), "paths");
        var found = new TreeMap<String, Set<String>>();
        var expected = new TreeMap<String, Set<String>>();
        for (String path : paths.members().keySet()) {
            var answer = client.options(path.replaceAll("\\{.*}", "1"));
            assertThat(answer.status()).as(path).isEqualTo(405);
            found.put(path, words(answer.response().headers()));
            var methods = new TreeSet<String>();
            ((JsonObject) paths.members().get(path))
                    .members()
                    .keySet()
                    .forEach(method -> methods.add(method.toUpperCase(Locale.ROOT)));
            expected.put(path, methods);
        }
        assertThat(found).isEqualTo(expected);
    }

    private static Set<String> words(HttpHeaders headers) {
        return new TreeSet<>(List.of(headers.firstValue("allow").orElse("").split(", ", -1)));
    }

    @Test
    void everyReferenceLeadsSomewhere() throws Exception {
        Json document = document();
        var references = new ArrayList<String>();
        collect(document, references);
        assertThat(references).isNotEmpty();
        for (String reference : references) {
            Json target = document;
            for (String part : reference.substring("#/".length()).split("/", -1)) {
                target = member(target, part);
            }
        }
    }

    private static void collect(Json json, List<String> references) {
        switch (json) {
            case JsonObject(var members) ->
                members.forEach((name, value) -> {
                    if (name.equals("$ref") && value instanceof JsonString(var reference)) {
                        references.add(reference);
                    }
                    collect(value, references);
                });
            case JsonArray(var elements) -> elements.forEach(element -> collect(element, references));
            default -> {}
        }
    }

    @Test
    void isNotThereWhenSwitchedOff() throws Exception {
        var config = FaultServerConfig.local();
        var silent = new FaultServerConfig(
                config.host(),
                config.ports(),
                config.limits(),
                config.cache(),
                config.log(),
                false,
                config.corsOrigins(),
                config.extraPorts(),
                config.seed());
        try (var without = FaultServer.start(silent);
                var visitor = new Client(without.url())) {
            for (String path : List.of("/openapi.json", "/docs", "/redoc")) {
                assertThat(visitor.get(path).status()).isEqualTo(404);
                assertThat(client.get(path).status()).isEqualTo(200);
            }
        }
    }

    private Json document() throws IOException, InterruptedException {
        return new JsonText().parse(client.get("/openapi.json").body());
    }

    private static Json member(Json json, String name) {
        assertThat(json).isInstanceOf(JsonObject.class);
        var members = ((JsonObject) json).members();
        assertThat(members).containsKey(name);
        return requireNonNull(members.get(name));
    }
}
