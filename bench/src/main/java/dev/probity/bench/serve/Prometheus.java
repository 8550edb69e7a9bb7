package dev.probity.bench.serve;

import dev.probity.bench.target.TargetProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Prometheus and its blackbox_exporter, each a process, set up as the latter's documentation does: every scrape
/// is one probe over a connection of its own.
final class Prometheus implements AutoCloseable {
    private static final String SERVER = "prometheus";
    private static final String EXPORTER = "prometheus-blackbox-exporter";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern VALUE = Pattern.compile("\"value\":\\[[^,]+,\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process exporter;
    private final Process server;
    private final URI url;
    private final int services;

    /// @throws IOException also when they are not installed
    Prometheus(TargetProcess target, Fleet fleet, Path folder) throws IOException, InterruptedException {
        int exporterPort = freePort();
        int serverPort = freePort();
        Path modules = Files.writeString(folder.resolve("blackbox.yml"), """
                modules:
                  http_2xx: {prober: http, http: {preferred_ip_protocol: ip4}}
                """);
        Path config = Files.writeString(folder.resolve("prometheus.yml"), config(target, fleet, exporterPort));
        server = start(
                SERVER,
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("tsdb"),
                "--web.listen-address=127.0.0.1:" + serverPort);
        try {
            exporter = start(EXPORTER, "--config.file=" + modules, "--web.listen-address=127.0.0.1:" + exporterPort);
        } catch (IOException e) {
            server.destroy();
            throw e;
        }
        url = URI.create("http://127.0.0.1:" + serverPort);
        services = fleet.services();
        awaitReadiness();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Services differ by their path, because Prometheus takes equal addresses for one.
    private static String config(TargetProcess target, Fleet fleet, int exporterPort) {
        String targets = IntStream.range(0, fleet.services())
                .mapToObj(i -> "\"" + target.literalUrl(i) + i + "\"")
                .collect(Collectors.joining(", "));
        return """
                global: {scrape_interval: %dms, scrape_timeout: 1s}
                scrape_configs:
                - job_name: probes
                  metrics_path: /probe
                  params: {module: [http_2xx]}
                  static_configs: [{targets: [%s]}]
                  relabel_configs:
                  - {source_labels: [__address__], target_label: __param_target}
                  - {source_labels: [__param_target], target_label: instance}
                  - {target_label: __address__, replacement: "127.0.0.1:%d"}
                """.formatted(fleet.interval().toMillis(), targets, exporterPort);
    }

    private static Process start(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program, "--log.level=error"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new IOException(
                    "Found no " + program + "; on Debian: apt-get install -y " + SERVER + " " + EXPORTER, e);
        }
    }

    private void awaitReadiness() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end || !server.isAlive() || !exporter.isAlive()) {
                int found = well();
                close();
                throw new IOException("Prometheus found " + found + " of " + services + " services well after "
                        + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(100);
        }
    }

    /// It takes some seconds to look at its targets at all.
    private boolean isReady() throws InterruptedException {
        try {
            return well() == services;
        } catch (IOException _) {
            return false;
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    /// How many services it finds well at this moment.
    int well() throws IOException, InterruptedException {
        Matcher value = VALUE.matcher(get("/api/v1/query?query=sum(probe_success)"));
        return value.find() ? Integer.parseInt(value.group(1)) : 0;
    }

    /// Probes since its start.
    double probes() throws IOException, InterruptedException {
        return Scrape.of(get("/metrics")).value("prometheus_target_interval_length_seconds_count");
    }

    Duration processorTime() {
        return Usage.processorTime(server).plus(Usage.processorTime(exporter));
    }

    long memory() throws IOException {
        return Usage.memory(server) + Usage.memory(exporter);
    }

    @Override
    public void close() {
        server.destroy();
        exporter.destroy();
        server.onExit().join();
        exporter.onExit().join();
    }
}
