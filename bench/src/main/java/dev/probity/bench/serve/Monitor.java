package dev.probity.bench.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A monitor in a process of its own, with the launcher's flags.
final class Monitor implements AutoCloseable {
    /// The name of the file of history in a monitor's folder.
    static final String DATABASE = "health.db";

    /// The metric that counts checks. Only those that found the service well: others would not be the same
    /// work.
    static final String CHECKS = "probity_checks_total{status=\"HEALTHY\"}";

    private static final String LISTENING = "Listening on ";
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI url;
    private final Duration start;

    /// @param app the folder with the command's jar and its AOT cache
    /// @param folder for its history
    Monitor(Path app, Path services, Path folder) throws IOException {
        long begin = System.nanoTime();
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-XX:AOTCache=" + app.resolve("probity.aot"),
                "-Xlog:disable",
                "@" + app.resolve("monitor.options"),
                "-jar",
                app.resolve("probity.jar").toString()));
        command.addAll(List.of("serve", "--port", "0", "--services", services.toString()));
        command.addAll(List.of("--db", "sqlite:" + folder.resolve(DATABASE)));
        process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        url = listening();
        start = Duration.ofNanos(System.nanoTime() - begin);
        Thread.ofVirtual().start(this::drain);
    }

    private URI listening() throws IOException {
        for (String line = process.errorReader().readLine();
                line != null;
                line = process.errorReader().readLine()) {
            if (line.startsWith(LISTENING)) {
                return URI.create(line.substring(LISTENING.length(), line.indexOf(',')));
            }
        }
        throw new IOException("The monitor did not begin to listen");
    }

    private void drain() {
        try {
            process.errorReader().lines().forEach(_ -> {});
        } catch (UncheckedIOException _) {
            // It was killed while we read.
        }
    }

    /// From the start of the process until it listened.
    Duration start() {
        return start;
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    Scrape scrape() throws IOException, InterruptedException {
        return Scrape.of(get("/metrics"));
    }

    Duration processorTime() {
        return Usage.processorTime(process);
    }

    /// Bytes of memory.
    long memory() throws IOException {
        return Usage.memory(process);
    }

    /// Ends it as if the power had gone.
    ///
    /// @return when
    Instant kill() {
        process.destroyForcibly();
        return Instant.now();
    }

    /// @param name as the command `kill` knows it
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, "" + process.pid())
                .inheritIO()
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(_ -> process.destroyForcibly())
                .join();
    }
}
