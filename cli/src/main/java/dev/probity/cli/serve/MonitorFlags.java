package dev.probity.cli.serve;

import dev.probity.cli.shell.Environment;
import dev.probity.server.config.ConfigException;
import dev.probity.server.config.MonitorConfig;
import dev.probity.server.config.ReadConfig;
import dev.probity.server.config.ReadLayers;
import dev.probity.server.config.Setting;
import dev.probity.server.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the monitor's settings come from, as far as the command line says.
final class MonitorFlags {
    private static final String USUAL_FILE = "probity.yaml";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings, JSON or YAML. Default: probity.yaml, where there is one.")
    private @Nullable String file;

    @Option(
            names = "--services",
            paramLabel = "FILE",
            description = "Services to watch, JSON or YAML; repeatable (PROBITY_SERVICES).")
    private List<String> services = List.of();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on (PROBITY_HOST, else 127.0.0.1).")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (PROBITY_PORT, else 8080).")
    private @Nullable String port;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "Where history is kept (DB_URL, else sqlite:///./health.db).")
    private @Nullable String db;

    /// Everything that is set, and where it was said.
    ///
    /// @param problems receives what is wrong with the layers themselves
    Settings settings(Environment environment, List<String> problems) {
        ReadLayers layers = new ReadLayers(problems);
        String name = file == null ? USUAL_FILE : file;
        if (file != null || Files.exists(Path.of(USUAL_FILE))) {
            try {
                layers.file(name, Files.readString(Path.of(name)));
            } catch (IOException e) {
                problems.add(name + ": cannot be read: " + e.getMessage());
            }
        }
        return layers.environment(environment.variables()).commandLine(given()).settings();
    }

    private Map<Setting, String> given() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        put(given, Setting.HOST, host);
        put(given, Setting.PORT, port);
        put(given, Setting.DB, db);
        put(given, Setting.SERVICES, services.isEmpty() ? null : String.join(",", services));
        return given;
    }

    private static void put(Map<Setting, String> given, Setting setting, @Nullable String value) {
        if (value != null) {
            given.put(setting, value);
        }
    }

    /// @throws ConfigException with everything that is wrong
    MonitorConfig config(Environment environment) throws ConfigException {
        List<String> problems = new ArrayList<>();
        return ReadConfig.of(settings(environment, problems), problems);
    }
}
