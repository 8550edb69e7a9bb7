package dev.probity.cli.demo;

import dev.probity.faults.FaultServer;
import dev.probity.faults.config.ExtraPort;
import dev.probity.faults.config.ExtraPort.Kind;
import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.program.ReadProgram;
import dev.probity.server.MonitorServer;
import dev.probity.server.OpenStore;
import dev.probity.server.config.ConfigException;
import dev.probity.server.config.ReadConfig;
import dev.probity.server.config.Setting;
import dev.probity.server.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// A monitor that watches a dozen services which rise and fall on this machine. Its history is gone with it.
final class LiveDemo implements AutoCloseable {
    private static final String FILE = "live.yaml";
    private static final String WHERE = "demo";
    private static final Duration FALL_EVERY = Duration.ofSeconds(30);
    private static final List<String> PROGRAMS = List.of("""
            {"id": "payments", "path": "/payments/*", "count_by": "all",
             "steps": [{"probability": 0.3, "fault": {"type": "status", "status": 502}}]}""");
    private static final String FALL = """
            {"id": "checkout", "path": "/checkout/*", "count_by": "all",
             "steps": [{"for": "15s", "fault": {"type": "status", "status": 503}}]}""";

    private final Path folder;
    private final FaultServer services;
    private final MonitorServer monitor;
    private final Thread fate;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param port where the monitor listens; 0 for any free one
    /// @throws ConfigException when it cannot listen there
    LiveDemo(int port) throws ConfigException {
        services = FaultServer.start(FaultServerConfig.local()
                .withExtraPorts(new ExtraPort(Kind.REFUSED, 0), new ExtraPort(Kind.TLS_EXPIRED, 0)));
        folder = write(services);
        try {
            monitor = watch(folder, port);
        } catch (ConfigException e) {
            services.close();
            delete(folder);
            throw e;
        }
        PROGRAMS.forEach(program -> services.programs().set(ReadProgram.body(program)));
        fate = Thread.ofVirtual().name("fate").start(this::riseAndFall);
    }

    private static Path write(FaultServer services) {
        try (InputStream in = LiveDemo.class.getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":HTTP/", ":" + services.ports().getFirst() + "/")
                    .replace(":REFUSED/", ":" + portOf(services, Kind.REFUSED) + "/")
                    .replace(":EXPIRED/", ":" + portOf(services, Kind.TLS_EXPIRED) + "/");
            Path folder = Files.createTempDirectory("probity-demo");
            Files.writeString(folder.resolve(FILE), text);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int portOf(FaultServer services, Kind kind) {
        return services.extraPorts().stream()
                .filter(extra -> extra.kind() == kind)
                .findFirst()
                .orElseThrow()
                .port();
    }

    private static MonitorServer watch(Path folder, int port) throws ConfigException {
        Settings settings = new Settings()
                .put(Setting.PORT, String.valueOf(port), WHERE)
                .put(Setting.SERVICES, folder.resolve(FILE).toString(), WHERE)
                .put(Setting.DB, "sqlite:" + folder.resolve("health.db"), WHERE);
        var config = ReadConfig.of(settings, List.of());
        return MonitorServer.start(config, OpenStore.at(config.database()), _ -> Optional.empty());
    }

    private void riseAndFall() {
        try {
            while (true) {
                services.programs().set(ReadProgram.body(FALL));
                Thread.sleep(FALL_EVERY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    URI url() {
        return monitor.url();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            fate.interrupt();
            monitor.close();
            services.close();
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
