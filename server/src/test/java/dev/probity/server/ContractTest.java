package dev.probity.server;

import static dev.probity.server.RunningMonitor.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.documents.JsonText;
import dev.probity.documents.ServicesFiles;
import dev.probity.documents.SyntaxException;
import dev.probity.health.HealthOptions;
import dev.probity.monitor.assertion.SchemaLoader.InvalidSchemaException;
import dev.probity.monitor.check.Checker;
import dev.probity.monitor.check.Time;
import dev.probity.monitor.observer.OutageRule;
import dev.probity.monitor.service.ServiceDefaults;
import dev.probity.monitor.slice.SoleOwner;
import dev.probity.monitor.verdict.VerdictPolicy;
import dev.probity.monitor.watch.Board;
import dev.probity.monitor.watch.Recorder;
import dev.probity.monitor.watch.Trust;
import dev.probity.monitor.watch.Watch;
import dev.probity.monitor.watch.Watcher;
import dev.probity.probes.schema.SchemaFiles;
import dev.probity.server.access.Access;
import dev.probity.server.api.Api;
import dev.probity.server.config.ConfigException;
import dev.probity.server.events.EventHub;
import dev.probity.server.self.Overdue;
import dev.probity.server.self.OwnHealth;
import dev.probity.server.services.Catalog;
import dev.probity.server.services.ReadServices;
import dev.probity.testkit.store.MemoryStore;
import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shipped description of the interface and the server say the same.
class ContractTest {
    private static final String SERVICES = """
            - {name: Shop, url: TARGET, interval: 1s, environment: prod, group: g, tags: [t]}
            - {name: Down, url: TARGET/down, interval: 1s, retries: 0}
            - {name: Refused, url: 'http://127.0.0.1:1', interval: 60s}
            - {name: Off, url: TARGET, enabled: false}
            """;
    private static final String CART = "{\"name\":\"Cart\",\"url\":\"http://127.0.0.1:1/\"}";

    @TempDir
    Path directory;

    private final Set<String> driven = new TreeSet<>();

    /// One request and the status it is to have.
    private record Drive(String operation, String path, String body, int status) {
        Drive(String operation, String path, int status) {
            this(operation, path, "", status);
        }
    }

    private static final List<Drive> DRIVES = List.of(
            new Drive("GET /health", "/health", 200),
            new Drive("GET /health", "/health?environment=prod&tag=t&group=g&status=healthy&q=sho", 200),
            new Drive("GET /health", "/health?status=FINE&enviroment=prod", 400),
            new Drive("GET /health/{id}", "/health/shop", 200),
            new Drive("GET /health/{id}", "/health/down?limit=1&status=UNHEALTHY&resolution=raw", 200),
            new Drive("GET /health/{id}", "/health/off", 200),
            new Drive("GET /health/{id}", "/health/shop?resolution=1m", 200),
            new Drive("GET /health/{id}", "/health/down?resolution=1h&from=0&to=2100-01-01T00:00:00Z", 200),
            new Drive("GET /health/{id}", "/health/shop?resolution=1d&from=2020-01-01T00:00:00%2B02:00", 200),
            new Drive("GET /health/{id}", "/health/shop?limit=0&resolution=2m&from=yesterday&next=x&to=1", 400),
            new Drive("GET /health/{id}", "/health/shop?from=2&to=1", 400),
            new Drive("GET /health/{id}", "/health/shop?resolution=1h&status=HEALTHY", 400),
            new Drive("GET /health/{id}", "/health/shop?from=%2B999999999-01-01T00:00:00Z", 400),
            new Drive("GET /health/{id}", "/health/nobody", 404),
            new Drive("GET /health/{id}/stats", "/health/shop/stats", 200),
            new Drive("GET /health/{id}/stats", "/health/down/stats?window=90d", 200),
            new Drive("GET /health/{id}/stats", "/health/off/stats?window=24h", 200),
            new Drive("GET /health/{id}/stats", "/health/shop/stats?window=1s", 400),
            new Drive("GET /health/{id}/stats", "/health/nobody/stats", 404),
            new Drive("GET /health/{id}/timeline", "/health/down/timeline", 200),
            new Drive("GET /health/{id}/timeline", "/health/down/timeline?from=0", 200),
            new Drive("GET /health/{id}/timeline", "/health/down/timeline?limit=3", 400),
            new Drive("GET /health/{id}/timeline", "/health/nobody/timeline", 404),
            new Drive("GET /services", "/services?status=UNKNOWN", 200),
            new Drive("GET /services", "/services", 200),
            new Drive("GET /services", "/services?id=shop", 400),
            new Drive("GET /services/{id}", "/services/shop", 200),
            new Drive("GET /services/{id}", "/services/nobody", 404),
            new Drive("POST /services", "/services", CART, 201),
            new Drive("GET /services/{id}", "/services/cart", 200),
            new Drive("POST /services", "/services", CART, 409),
            new Drive("POST /services", "/services", "{\"name\":\"\",\"url\":7,\"tags\":\"\",\"tiemout\":1}", 400),
            new Drive("POST /services", "/services", "{\"name\":", 400),
            new Drive("POST /services", "/services", "[]", 400),
            new Drive("POST /services", "/services", "", 400),
            new Drive("POST /services", "/services", " ".repeat(2 << 20), 413),
            new Drive("PUT /services/{id}", "/services/cart", CART, 200),
            new Drive("PUT /services/{id}", "/services/new", CART, 200),
            new Drive("PUT /services/{id}", "/services/-bad-", CART, 400),
            new Drive("PUT /services/{id}", "/services/shop", CART, 409),
            new Drive("PATCH /services/{id}", "/services/cart", "{\"interval\":\"5m\"}", 200),
            new Drive("PATCH /services/{id}", "/services/cart", "{\"interval\":\"-5m\"}", 400),
            new Drive("PATCH /services/{id}", "/services/nobody", "{}", 404),
            new Drive("PATCH /services/{id}", "/services/shop", "{}", 409),
            new Drive("POST /services/{id}/disable", "/services/cart/disable", 200),
            new Drive("POST /services/{id}/disable", "/services/nobody/disable", 404),
            new Drive("POST /services/{id}/disable", "/services/shop/disable", 409),
            new Drive("POST /services/{id}/enable", "/services/cart/enable", 200),
            new Drive("POST /services/{id}/enable", "/services/nobody/enable", 404),
            new Drive("POST /services/{id}/enable", "/services/shop/enable", 409),
            new Drive("POST /services/{id}/check", "/services/shop/check", 200),
            new Drive("POST /services/{id}/check", "/services/down/check", 200),
            new Drive("POST /services/{id}/check", "/services/off/check", 200),
            new Drive("POST /services/{id}/check", "/services/nobody/check", 404),
            new Drive("DELETE /services/{id}", "/services/cart", 204),
            new Drive("DELETE /services/{id}", "/services/cart", 404),
            new Drive("DELETE /services/{id}", "/services/shop", 409),
            new Drive("GET /livez", "/livez", 200),
            new Drive("GET /readyz", "/readyz", 200),
            new Drive("GET /readyz", "/readyz?format=xml", 400),
            new Drive("GET /livez", "/livez?component=nobody", 404),
            new Drive("GET /v1/health", "/v1/health", 200),
            new Drive("GET /metrics/health", "/metrics/health?component=database", 200),
            new Drive("GET /metrics", "/metrics", 200),
            new Drive("POST /-/reload", "/-/reload", 200),
            new Drive("GET /openapi.yaml", "/openapi.yaml", 200),
            new Drive("GET /docs", "/docs", 200));

    @Test
    void everyOperationAnswersAsDescribed()
            throws IOException, SyntaxException, ConfigException, InvalidSchemaException, InterruptedException {
        var description = new Description(directory);
        try (var monitor = RunningMonitor.start(directory, new MemoryStore(), SERVICES, Map.of())) {
            await().atMost(PATIENCE)
                    .until(() -> monitor.get("/health/down").body().contains("UNHEALTHY")
                            && monitor.get("/health/shop").body().contains("HEALTHY"));
            for (Drive drive : DRIVES) {
                String method = drive.operation().substring(0, drive.operation().indexOf(' '));
                var answer = monitor.send(method, drive.path(), drive.body());
                assertThat(answer.statusCode())
                        .as("%s: %s", drive, answer.body())
                        .isEqualTo(drive.status());
                assertKept(description, drive.operation(), answer);
            }
            assertKept(description, "GET /events", events(monitor));
            assertKept(description, "GET /events", monitor.get("/events", "Last-Event-ID", "x"));
            Files.writeString(monitor.servicesFile, "- {name: Shop}");
            var refused = monitor.send("POST", "/-/reload", "");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertKept(description, "POST /-/reload", refused);
            assertKept(description, "GET /readyz", monitor.get("/readyz"));
        }
        assertThat(driven).isEqualTo(description.operations());
    }

    private void assertKept(Description description, String operation, HttpResponse<String> answer)
            throws IOException, InvalidSchemaException {
        driven.add(operation);
        assertThat(description.violations(operation, answer))
                .as("%s answered %s %s", operation, answer.statusCode(), answer.body())
                .isEmpty();
    }

    /// The stream does not end; its head is enough.
    private static HttpResponse<String> events(RunningMonitor monitor) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(monitor.url("/events")).build();
        var answer = monitor.client().send(request, BodyHandlers.ofInputStream());
        answer.body().close();
        return new Head(answer);
    }

    @Test
    void everyRouteIsDescribed() throws IOException, SyntaxException {
        Set<String> described = new Description(directory).operations();

        assertThat(routes()).isEqualTo(described);
    }

    /// What is under `/docs/` belongs to its page.
    private static Set<String> routes() {
        var javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            api().mount(config.routes);
        });
        Set<HandlerType> methods =
                Set.of(HandlerType.GET, HandlerType.PUT, HandlerType.POST, HandlerType.PATCH, HandlerType.DELETE);
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> methods.contains(endpoint.method) && !endpoint.path.startsWith("/docs/"))
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Api api() {
        var time = Time.system();
        var store = new MemoryStore();
        var slices = new SoleOwner(store, "test");
        var board = new Board(Map.of(), VerdictPolicy.DEFAULT, time::now);
        var trust = new Trust(OutageRule.DEFAULT, Watch.now(time));
        var checker = new Checker(new JsonText(), time, new SplittableRandom(), 1);
        var watch = new Watch(
                checker, time, slices, board, trust, new Watch.Surroundings(_ -> {}, Watcher.NONE, Runnable::run));
        var files = new ServicesFiles(
                List.of(),
                ServiceDefaults.ONE_ATTEMPT,
                SchemaFiles::new,
                _ -> Optional.empty(),
                InputStream.nullInputStream());
        var reader = new ReadServices(files, List.of(), ServiceDefaults.ONE_ATTEMPT);
        var catalog = new Catalog(reader, List.of(), store, slices, _ -> {});
        var access = new Access(List.of());
        var events = new EventHub(1, 0);
        var looked = new OwnHealth.Parts(
                new Recorder(store, slices, 1), slices, new Overdue(board, time::now), catalog, trust, events);
        try (var health = new OwnHealth(HealthOptions.defaults(), access, looked)) {
            var parts = new Api.Parts(board, watch, trust, store, catalog, events, new PrometheusRegistry(), health);
            return new Api(access, parts, time::now);
        }
    }
}
