package dev.probity.server;

import com.sun.net.httpserver.HttpServer;
import dev.probity.documents.JsonText;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.store.ResultStore;
import dev.probity.server.config.ConfigException;
import dev.probity.server.config.ReadConfig;
import dev.probity.server.config.ReadLayers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/// A whole monitor on a free port, something for it to watch, and a client.
final class RunningMonitor implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpServer target;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final Path servicesFile;
    final MonitorServer server;

    private RunningMonitor(HttpServer target, Path servicesFile, MonitorServer server) {
        this.target = target;
        this.servicesFile = servicesFile;
        this.server = server;
    }

    /// @param services text of a services file, in which `TARGET` stands for the url of the target
    /// @param variables settings beside the port and the services file
    static RunningMonitor start(Path directory, ResultStore store, String services, Map<String, String> variables)
            throws ConfigException, IOException {
        HttpServer target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        target.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().startsWith("/down") ? 500 : 200, -1);
            exchange.close();
        });
        target.start();
        Path file = directory.resolve("services.yaml");
        Files.writeString(file, services.replace("TARGET", url(target)));
        Map<String, String> settings = new HashMap<>(Map.of("PROBITY_PORT", "0", "PROBITY_SERVICES", file.toString()));
        settings.putAll(variables);
        List<String> problems = new ArrayList<>();
        var layers = new ReadLayers(problems).environment(settings);
        try {
            var config = ReadConfig.of(layers.settings(), problems);
            return new RunningMonitor(target, file, MonitorServer.start(config, store, _ -> Optional.empty()));
        } catch (ConfigException e) {
            target.stop(0);
            throw e;
        }
    }

    private static String url(HttpServer target) {
        return "http://127.0.0.1:" + target.getAddress().getPort();
    }

    String targetUrl() {
        return url(target);
    }

    URI url(String path) {
        return URI.create(server.url() + path);
    }

    HttpClient client() {
        return client;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(url(path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonObject json(String path) {
        return object(get(path).body());
    }

    static JsonObject object(String text) {
        return (JsonObject) new JsonText().parse(text);
    }

    static Json member(Json json, String name) {
        return ((JsonObject) json).members().getOrDefault(name, JsonNull.NULL);
    }

    static List<Json> elements(Json json, String name) {
        return ((JsonArray) member(json, name)).elements();
    }

    @Override
    public void close() {
        server.close();
        client.close();
        target.stop(0);
    }
}
